import { basename } from "node:path"
import { TRIGGER_WALL_CLOCK_MS } from "../../actions/limits.ts"
import {
  handlerName,
  isTriggerId,
  POST_CHALLENGE,
  TRIGGER_IDS,
  TRIGGERS,
  type TriggerId,
} from "../../actions/trigger.ts"
import { FACTOR_TYPES } from "../../factors/factor.ts"
import type { ConsoleLine } from "../../ports/action-runner.ts"
import { accountOf, decide } from "../../testing/decide.ts"
import { newEvent } from "../../testing/new-event.ts"
import { redirectOf } from "../../testing/redirect-of.ts"
import type { Call, Command } from "../command.ts"
import { UsageProblem } from "../usage-problem.ts"
import { buildFile, buildModules } from "./build-file.ts"
import { readEvent, readSecrets, readText } from "./read-inputs.ts"
import { asJson, asText, type Tested } from "./report.ts"

export const testActionCommand: Command = {
  name: "actions test",
  summary: "run one Action in the real sandbox; print what it asked for, its console and its error",
  synopsis: "FILE [--event FILE] [--secret NAME=VALUE] [--continue]",
  examples: [
    "rekey actions test actions/step-up.js",
    "rekey actions test verify.ts --event event.json --secrets .env --continue",
  ],
  flags: {
    event: {
      type: "string",
      placeholder: "FILE",
      meaning: "JSON with changes to the event of a realistic reset",
    },
    secret: {
      type: "string",
      isMultiple: true,
      placeholder: "NAME=VALUE",
      meaning: "a secret of the Action; may be given several times",
    },
    secrets: {
      type: "string",
      placeholder: "FILE",
      meaning: "secrets of the Action, as a JSON object or as lines NAME=VALUE",
    },
    module: {
      type: "string",
      isMultiple: true,
      placeholder: "NAME=FILE",
      meaning: 'what require("actions:NAME") gives; may be given several times',
    },
    "module-secret": {
      type: "string",
      isMultiple: true,
      placeholder: "MODULE/NAME=VALUE",
      meaning: "a secret of a module; may be given several times",
    },
    trigger: {
      type: "string",
      placeholder: "ID",
      meaning: "the trigger [the one whose function the file exports]",
    },
    continue: {
      type: "boolean",
      meaning: "run onContinuePostChallenge: event.request is of the way back",
    },
    dev: {
      type: "boolean",
      meaning: "as in rekey dev: it may reach this machine, and send people to plain http on it",
    },
  },
  arguments: { min: 1, max: 1 },
  async run(call) {
    const tested = await testAction(call)
    call.host.print(call.isSet("json") ? asJson(tested) : asText(tested))
    return tested.decision.type === "failed" ? 1 : 0
  },
}

async function testAction(call: Call): Promise<Tested> {
  const { host } = call
  const isDev = call.isSet("dev")
  const file = call.arguments[0] ?? ""
  const source = await readText(call, file)
  const trigger = triggerOf(call, source)
  const handler = call.isSet("continue") ? "continue" : "execute"
  const event = await eventOf(call, trigger)
  const secrets = await readSecrets(call)
  const buildStartedMs = performance.now()
  const { code, bundle } = await buildFile(call, file, source)
  const modules = await buildModules(call)
  const buildMs = Math.round(performance.now() - buildStartedMs)
  const lines: ConsoleLine[] = []
  await using runner = await host.parts.actionRunner(isDev)
  const { outcome, wallClockMs, waitedMs } = await runner.run({
    trigger,
    version: { id: file, actionName: basename(file), code, bundle, modules },
    secrets,
    handler,
    event,
    cache: [],
    redirect: redirectOf(event),
    urlRule: { allowLoopbackHttp: isDev },
    nowMs: Date.now(),
    wallClockMs: TRIGGER_WALL_CLOCK_MS,
    onConsole: (line) => void lines.push(line),
  })
  if (outcome.kind === "busy") throw new Error("no process could be had to run it: try again")
  const situation = { account: accountOf(event), enabledFactors: FACTOR_TYPES, state: "" }
  return {
    file,
    source,
    trigger,
    handler: handlerName(trigger, handler),
    outcome,
    decision: decide(trigger, outcome, situation).decision,
    console: lines,
    buildMs,
    wallClockMs,
    waitedMs,
  }
}

function triggerOf(call: Call, source: string): TriggerId {
  const given = call.textOf("trigger")
  if (given !== null && !isTriggerId(given))
    throw new UsageProblem(`no trigger ${given}: use one of ${TRIGGER_IDS.join(", ")}`)
  const trigger =
    given ??
    // Read and not run: nothing of an Action runs outside of the sandbox.
    TRIGGER_IDS.find((id) => source.includes(TRIGGERS[id].execute)) ??
    POST_CHALLENGE
  if (call.isSet("continue") && TRIGGERS[trigger].continue === null)
    throw new UsageProblem(`${trigger} has nothing to continue`)
  return trigger
}

async function eventOf(call: Call, trigger: TriggerId): Promise<Record<string, any>> {
  const changes = await readEvent(call)
  const event: Record<string, any> = newEvent(trigger, changes as object)
  if (!call.isSet("continue")) return event
  const { request } = event
  const hasState = "state" in Object(request.query) || "state" in Object(request.body)
  const query = hasState ? request.query : { state: "example-state", ...request.query }
  const { method = "GET" } = Object(changes.request) as { method?: string }
  return { ...event, request: { ...request, method, query } }
}
