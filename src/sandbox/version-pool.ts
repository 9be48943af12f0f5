import type { QueueState, RunRequest } from "../ports/action-runner.ts"
import type { GuestProcess, GuestResult } from "./guest-process.ts"
import { IDLE_MS, PROCESS_LIFE_MS, PROCESS_RUNS_MAX } from "./limits.ts"
import type { ProcessBudget, Retirable } from "./process-budget.ts"

/** Runs of one account that may wait: nobody fills the queue for the others. */
const WAITING_PER_PERSON_MAX = 1

export interface PoolResult extends GuestResult {
  waitedMs: number
  wallClockMs: number
}

interface Member extends Retirable {
  guest: GuestProcess
  bornAtMs: number
  idleTimer: NodeJS.Timeout | null
  hasLeft: boolean
}

interface Waiter {
  userId: string
  sinceMs: number
  give(member: Member | null): void
}

export interface PoolLimits {
  processesMax: number
  queueMax: number
  queueWaitMs: number
}

/** The processes of one version, and who waits for one, first come first served. */
export class VersionPool {
  readonly #limits: PoolLimits
  readonly #budget: ProcessBudget
  readonly #newGuest: () => GuestProcess
  readonly #onEmpty: () => void
  readonly #members = new Set<Member>()
  readonly #idle: Member[] = []
  readonly #waiting = new Set<Waiter>()
  readonly #serveWaiting = () => this.#serve()

  /** @param onEmpty Called when the last process is gone and nobody waits. */
  constructor(
    limits: PoolLimits,
    budget: ProcessBudget,
    newGuest: () => GuestProcess,
    onEmpty: () => void,
  ) {
    this.#limits = limits
    this.#budget = budget
    this.#newGuest = newGuest
    this.#onEmpty = onEmpty
  }

  /** Never rejects. Ends after the wait of a queue and the run's own time at the latest. */
  async run(request: RunRequest): Promise<PoolResult> {
    const sinceMs = performance.now()
    const taken = this.#take()
    const member = taken ?? (await this.#queue(request.redirect.userId, sinceMs))
    // Starting a process is no waiting.
    const startedAtMs = taken === null ? performance.now() : sinceMs
    const waitedMs = startedAtMs - sinceMs
    if (member === null) return { outcome: { kind: "busy" }, console: "", waitedMs, wallClockMs: 0 }
    const deadline = new AbortController()
    const timer = setTimeout(() => deadline.abort(), request.wallClockMs)
    const result = await member.guest.run(request, deadline.signal)
    clearTimeout(timer)
    return { ...result, waitedMs, wallClockMs: performance.now() - startedAtMs }
  }

  get state(): Omit<QueueState, "versionId" | "actionName"> {
    const [first] = this.#waiting
    return {
      running: this.#members.size - this.#idle.length,
      idle: this.#idle.length,
      waiting: this.#waiting.size,
      oldestWaitMs: first === undefined ? 0 : performance.now() - first.sinceMs,
    }
  }

  /** Ends every process; whoever waits gets none. */
  async close(): Promise<void> {
    for (const waiter of this.#waiting) waiter.give(null)
    const guests = [...this.#members].map(({ guest }) => guest)
    for (const guest of guests) guest.kill()
    await Promise.all(guests.map((guest) => guest.ended))
  }

  #take(): Member | null {
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      if (idle.idleTimer !== null) clearTimeout(idle.idleTimer)
      this.#budget.markBusy(idle)
      if (!idle.guest.hasEnded) return idle
    }
    // One that is done in a moment is worth waiting for: it is warm.
    if (this.#countSettling() > this.#waiting.size) return null
    return this.#add()
  }

  #countSettling(): number {
    return [...this.#members].filter(({ guest }) => guest.isSettling).length
  }

  /** Null: this version, or all of them together, have as many as they may. */
  #add(): Member | null {
    if (this.#members.size >= this.#limits.processesMax) return null
    if (!this.#budget.take(this.#serveWaiting)) return null
    const member: Member = {
      guest: this.#newGuest(),
      bornAtMs: performance.now(),
      idleTimer: null,
      hasLeft: false,
      retire: () => member.guest.kill(),
    }
    this.#members.add(member)
    member.guest.onFree = () => this.#passOn(member)
    void member.guest.ended.then(() => this.#remove(member))
    return member
  }

  /** Gives new processes to whoever waits, as far as there may be more. */
  #serve(): void {
    for (const waiter of this.#waiting) {
      const member = this.#add()
      if (member === null) return
      waiter.give(member)
    }
  }

  #passOn(member: Member): void {
    const age = performance.now() - member.bornAtMs
    if (member.guest.runs >= PROCESS_RUNS_MAX || age >= PROCESS_LIFE_MS) return member.guest.kill()
    const [next] = this.#waiting
    if (next !== undefined) return next.give(member)
    member.idleTimer = setTimeout(() => member.guest.kill(), IDLE_MS).unref()
    this.#idle.push(member)
    this.#budget.markIdle(member)
  }

  #remove(member: Member): void {
    if (member.hasLeft) return
    member.hasLeft = true
    this.#members.delete(member)
    if (member.idleTimer !== null) clearTimeout(member.idleTimer)
    const index = this.#idle.indexOf(member)
    if (index !== -1) this.#idle.splice(index, 1)
    this.#budget.markBusy(member)
    this.#budget.release()
    this.#serve()
    if (this.#members.size === 0 && this.#waiting.size === 0) this.#onEmpty()
  }

  /** Null: the queue is full, or it took too long. */
  async #queue(userId: string, sinceMs: number): Promise<Member | null> {
    // Who waits for one that is done in a moment does not take a place in the queue.
    const isFull = this.#waiting.size >= this.#limits.queueMax + this.#countSettling()
    if (isFull || this.#countWaitingOf(userId) >= WAITING_PER_PERSON_MAX) return null
    return new Promise((resolve) => {
      const timer = setTimeout(() => waiter.give(null), this.#limits.queueWaitMs)
      const waiter: Waiter = {
        userId,
        sinceMs,
        give: (member) => {
          this.#waiting.delete(waiter)
          clearTimeout(timer)
          if (this.#waiting.size === 0) this.#budget.forget(this.#serveWaiting)
          resolve(member)
        },
      }
      this.#waiting.add(waiter)
    })
  }

  #countWaitingOf(userId: string): number {
    return [...this.#waiting].filter((waiter) => waiter.userId === userId).length
  }
}
