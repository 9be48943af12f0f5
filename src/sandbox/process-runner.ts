import { totalmem } from "node:os"
import { CONSOLE_LENGTH_MAX, TAIL_LENGTH_MAX } from "../actions/limits.ts"
import { assert } from "../lib/assert.ts"
import type { ActionRunner, QueueState, RunRequest, RunResult } from "../ports/action-runner.ts"
import { type Doors, newDoors } from "./egress/doors.ts"
import { doorFolder, type Fence, findFence } from "./fences.ts"
import { bundleGuest } from "./guest-bundle.ts"
import { GuestProcess, type GuestResult } from "./guest-process.ts"
import { ERROR_LENGTHS, PROCESSES, QUEUE_WAIT_MS } from "./limits.ts"
import { type FencePart, nodeArguments } from "./node-arguments.ts"
import { ProcessBudget } from "./process-budget.ts"
import { formsOfSecrets, redact } from "./redact.ts"
import { type PoolLimits, type PoolResult, VersionPool } from "./version-pool.ts"

export interface ProcessRunnerOptions {
  /** Processes of one version at the same time. */
  poolPerVersion?: number
  /** Blank processes started ahead: the first run of a version need not wait for Node to start. */
  spares?: number
  /** Runs of one version that may wait for a process; one more is refused. */
  queueMax?: number
  /** How long a run may wait for a process. */
  queueWaitMs?: number
  /** Processes of all versions together. Default: what the machine's memory allows. */
  processesMax?: number
  /** Lets Actions connect to this machine and its network. For development only. */
  allowPrivateNetwork?: boolean
  /** Default: if it works here. True: refuse to start without. */
  useBwrap?: boolean
  nodePath?: string
  /** Parts of the fence that are left off, to show what each of them stops. Refused but in tests. */
  without?: readonly FencePart[]
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
  const { queueWaitMs = QUEUE_WAIT_MS, processesMax = processesFor(ownMemoryBytes()) } = options
  const { nodePath = process.execPath, useBwrap, without = [] } = options
  assert(without.length === 0 || isTest(), "only a test leaves a part of the fence off")
  const guest = await bundleGuest()
  const fence = await findFence(nodePath, guest, useBwrap, without)
  const args = nodeArguments(guest, { fence, allowPrivateNetwork, without })
  const doors = fence.layers.has("network")
    ? await newDoors(allowPrivateNetwork, () => doorFolder(fence))
    : null
  const start = () => startGuest(fence, args, doors)
  const limits = { processesMax: poolPerVersion, queueMax, queueWaitMs }
  return new Runner(fence, start, doors, spares, limits, new ProcessBudget(processesMax))
}

function startGuest(fence: Fence, args: readonly string[], doors: Doors | null): GuestProcess {
  if (doors === null) return new GuestProcess(fence.command(null), args)
  const door = doors.open()
  const guest = new GuestProcess(fence.command(door.folder), args)
  void guest.ended.then(() => door.close())
  return guest
}

class Runner implements ProcessRunner {
  readonly fence: Fence
  readonly #start: () => GuestProcess
  readonly #doors: Doors | null
  readonly #sparesMax: number
  readonly #limits: PoolLimits
  readonly #pools = new Map<string, { actionName: string; pool: VersionPool }>()
  readonly #budget: ProcessBudget
  #spares: GuestProcess[] = []
  #isClosed = false

  constructor(
    fence: Fence,
    start: () => GuestProcess,
    doors: Doors | null,
    sparesMax: number,
    limits: PoolLimits,
    budget: ProcessBudget,
  ) {
    this.fence = fence
    this.#start = start
    this.#doors = doors
    this.#sparesMax = sparesMax
    this.#limits = limits
    this.#budget = budget
    this.#refill()
  }

  async run(request: RunRequest): Promise<RunResult> {
    try {
      const forms = allSecrets(request)
      const onConsole = cleanedConsole(request.onConsole, forms)
      const result = this.#isClosed
        ? CLOSED
        : await this.#pool(request).run({ ...request, onConsole })
      return {
        ...cleaned(result, forms),
        wallClockMs: Math.round(result.wallClockMs),
        waitedMs: Math.round(result.waitedMs),
      }
    } finally {
      // Nobody waits for it: starting a process holds this one up for some milliseconds.
      setImmediate(() => this.#refill())
    }
  }

  queues(): readonly QueueState[] {
    return [...this.#pools].map(([versionId, { actionName, pool }]) => ({
      versionId,
      actionName,
      ...pool.state,
    }))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true
    for (const spare of this.#spares) spare.kill()
    await Promise.all([
      ...this.#spares.map((spare) => spare.ended),
      ...[...this.#pools.values()].map(({ pool }) => pool.close()),
    ])
    await this.#doors?.close()
  }

  #pool({ version }: RunRequest): VersionPool {
    const { id, actionName } = version
    const found = this.#pools.get(id)
    if (found !== undefined) return found.pool
    const pool = new VersionPool(
      this.#limits,
      this.#budget,
      () => this.#takeSpare(),
      () => this.#pools.delete(id),
    )
    this.#pools.set(id, { actionName, pool })
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

/** Node says so to every file that `node --test` runs. */
function isTest(): boolean {
  return process.env.NODE_TEST_CONTEXT !== undefined
}

const CLOSED: PoolResult = {
  outcome: { kind: "not-started", message: "The server is stopping." },
  console: "",
  waitedMs: 0,
  wallClockMs: 0,
}

/** Of the machine, or of the container this runs in where that has less. */
function ownMemoryBytes(): number {
  const constrained = process.constrainedMemory()
  return constrained > 0 ? Math.min(totalmem(), constrained) : totalmem()
}

/** At most this many processes of all versions together, by default. */
export function processesFor(memoryBytes: number): number {
  const { min, max, bytesEach } = PROCESSES
  return Math.min(max, Math.max(min, Math.floor(memoryBytes / bytesEach)))
}

/** Of the Action and of its modules: each may show up in what it writes. */
function allSecrets({ secrets, version }: RunRequest): readonly string[] {
  return [secrets, ...version.modules.map((module) => module.secrets)].flatMap((values) =>
    formsOfSecrets(values),
  )
}

function cleanedConsole(
  onConsole: RunRequest["onConsole"],
  forms: readonly string[],
): RunRequest["onConsole"] {
  if (onConsole === null) return null
  return ({ level, text }) => onConsole({ level, text: redact(text, forms, TAIL_LENGTH_MAX) })
}

// The guest has taken secrets out already, where an Action could have stopped it.
function cleaned({ outcome, console }: GuestResult, forms: readonly string[]): GuestResult {
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
