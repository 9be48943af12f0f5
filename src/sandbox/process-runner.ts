import { CONSOLE_LENGTH_MAX } from "../actions/limits.ts"
import type { ActionRunner, QueueState, RunRequest, RunResult } from "../ports/action-runner.ts"
import { type Fence, findFence, nodeArguments } from "./fences.ts"
import { bundleGuest } from "./guest-bundle.ts"
import { GuestProcess, type GuestResult } from "./guest-process.ts"
import { ERROR_LENGTHS } from "./limits.ts"
import { formsOfSecrets, redact } from "./redact.ts"
import { VersionPool } from "./version-pool.ts"

export interface ProcessRunnerOptions {
  /** Processes of one version at the same time. */
  poolPerVersion?: number
  /** Blank processes started ahead: the first run of a version need not wait for Node to start. */
  spares?: number
  /** Runs of one version that may wait for a process; one more is refused. */
  queueMax?: number
  /** Lets Actions connect to this machine and its network. For development only. */
  allowPrivateNetwork?: boolean
  /** Default: if it works here. True: refuse to start without. */
  useBwrap?: boolean
  nodePath?: string
}

export interface ProcessRunner extends ActionRunner {
  /** What Actions are run behind on this machine. */
  readonly fence: Fence
}

/**
 * Runs Actions in processes of their own, behind the strongest fence that works on this machine.
 *
 * @throws when there is none: see `findFence`.
 */
export async function processRunner(options: ProcessRunnerOptions = {}): Promise<ProcessRunner> {
  const { poolPerVersion = 2, spares = 1, queueMax = 32, allowPrivateNetwork = false } = options
  const guest = await bundleGuest()
  const fence = await findFence(options.nodePath ?? process.execPath, guest, options.useBwrap)
  const args = nodeArguments(guest, allowPrivateNetwork)
  const start = () => new GuestProcess(fence.command, args)
  return new Runner(fence, start, spares, { processesMax: poolPerVersion, queueMax })
}

class Runner implements ProcessRunner {
  readonly fence: Fence
  readonly #start: () => GuestProcess
  readonly #sparesMax: number
  readonly #limits: { processesMax: number; queueMax: number }
  readonly #pools = new Map<string, VersionPool>()
  #spares: GuestProcess[] = []
  #isClosed = false

  constructor(
    fence: Fence,
    start: () => GuestProcess,
    sparesMax: number,
    limits: { processesMax: number; queueMax: number },
  ) {
    this.fence = fence
    this.#start = start
    this.#sparesMax = sparesMax
    this.#limits = limits
    this.#refill()
  }

  async run(request: RunRequest): Promise<RunResult> {
    const startedAtMs = performance.now()
    // Armed before anything is awaited: waiting and starting count.
    const deadline = new AbortController()
    const timer = setTimeout(() => deadline.abort(), request.wallClockMs)
    try {
      const result = this.#isClosed
        ? CLOSED
        : await this.#pool(request).run(request, deadline.signal)
      return {
        ...cleaned(result, request.secrets),
        wallClockMs: Math.round(performance.now() - startedAtMs),
        waitedMs: 0,
      }
    } finally {
      clearTimeout(timer)
      this.#refill()
    }
  }

  queues(): readonly QueueState[] {
    return []
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true
    for (const spare of this.#spares) spare.kill()
    await Promise.all([
      ...this.#spares.map((spare) => spare.ended),
      ...[...this.#pools.values()].map((pool) => pool.close()),
    ])
  }

  #pool({ version }: RunRequest): VersionPool {
    const found = this.#pools.get(version.id)
    if (found !== undefined) return found
    const pool = new VersionPool(
      this.#limits,
      () => this.#takeSpare(),
      () => this.#pools.delete(version.id),
    )
    this.#pools.set(version.id, pool)
    return pool
  }

  #takeSpare(): GuestProcess {
    return this.#spares.shift() ?? this.#start()
  }

  // After a run, not during one: starting Node takes a core for a tenth of a second.
  #refill(): void {
    if (this.#isClosed) return
    this.#spares = this.#spares.filter((spare) => !spare.hasEnded)
    while (this.#spares.length < this.#sparesMax) this.#spares.push(this.#start())
  }
}

const CLOSED: GuestResult = {
  outcome: { kind: "not-started", message: "The server is stopping." },
  console: "",
}

// The guest has taken secrets out already, where an Action could have stopped it.
function cleaned({ outcome, console }: GuestResult, secrets: Record<string, string>): GuestResult {
  const forms = formsOfSecrets(secrets)
  const written = redact(console, forms, CONSOLE_LENGTH_MAX)
  if (outcome.kind !== "threw") return { outcome, console: written }
  const clean = (field: keyof typeof ERROR_LENGTHS) =>
    redact(outcome[field], forms, ERROR_LENGTHS[field])
  const { kind } = outcome
  return {
    outcome: { kind, name: clean("name"), message: clean("message"), stack: clean("stack") },
    console: written,
  }
}
