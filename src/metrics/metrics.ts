import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client"
import type { Execution } from "../actions/outcome.ts"
import type { ActionRunner } from "../ports/action-runner.ts"

/** Seconds. An Action adds a fraction of a millisecond, or waits for somebody else's server. */
const RUN_BUCKETS = [0.001, 0.005, 0.02, 0.1, 0.5, 1, 2, 5, 10, 20]
const WAIT_BUCKETS = [0.001, 0.01, 0.1, 0.5, 1, 2, 5, 10]

export interface Metrics {
  onExecution(execution: Execution): void
  /** `GET /metrics`, in Prometheus' text format. */
  answer(): Promise<Response>
}

/** What an operator watches, of this process. Labels name Actions and versions, never people. */
export function metricsOf(runner: Pick<ActionRunner, "queues">): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  addQueueGauges(registry, runner)
  const registers = [registry]
  const runSeconds = new Histogram({
    name: "rekey_action_run_seconds",
    help: "Wall clock of one run of an Action, from the moment it had a process",
    labelNames: ["trigger", "action", "outcome"],
    buckets: RUN_BUCKETS,
    registers,
  })
  const waitSeconds = new Histogram({
    name: "rekey_action_wait_seconds",
    help: "How long a run waited for a process",
    labelNames: ["trigger", "action"],
    buckets: WAIT_BUCKETS,
    registers,
  })
  return {
    onExecution({ triggerId: trigger, actionName: action, outcome, wallClockMs, waitedMs }) {
      runSeconds.observe({ trigger, action, outcome: outcome.kind }, wallClockMs / 1000)
      waitSeconds.observe({ trigger, action }, waitedMs / 1000)
    },
    answer: async () =>
      new Response(await registry.metrics(), { headers: { "Content-Type": registry.contentType } }),
  }
}

/** Read from the runner when somebody asks. */
function addQueueGauges(registry: Registry, runner: Pick<ActionRunner, "queues">): void {
  const labelNames = ["action", "version"]
  const gauges = [
    new Gauge({
      name: "rekey_action_queue_depth",
      help: "Runs of a version that wait for a process",
      labelNames,
      registers: [],
      collect() {
        this.reset()
        for (const { actionName, versionId, waiting } of runner.queues())
          this.set({ action: actionName, version: versionId }, waiting)
      },
    }),
    new Gauge({
      name: "rekey_action_queue_oldest_wait_seconds",
      help: "How long the run has waited that has waited longest",
      labelNames,
      registers: [],
      collect() {
        this.reset()
        for (const { actionName, versionId, oldestWaitMs } of runner.queues())
          this.set({ action: actionName, version: versionId }, oldestWaitMs / 1000)
      },
    }),
    new Gauge({
      name: "rekey_action_processes",
      help: "Processes of Actions, by what they do",
      labelNames: ["state"],
      registers: [],
      collect() {
        const queues = runner.queues()
        const total = (state: "running" | "idle") =>
          queues.reduce((sum, queue) => sum + queue[state], 0)
        for (const state of ["running", "idle"] as const) this.set({ state }, total(state))
      },
    }),
  ]
  for (const gauge of gauges) registry.registerMetric(gauge)
}
