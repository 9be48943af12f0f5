import type { RunRequest } from "../ports/action-runner.ts"
import type { GuestProcess, GuestResult } from "./guest-process.ts"
import { IDLE_MS, PROCESS_LIFE_MS, PROCESS_RUNS_MAX } from "./limits.ts"

/** Runs of one account that may wait: nobody fills the queue for the others. */
const WAITING_PER_PERSON_MAX = 1

const BUSY: GuestResult = { outcome: { kind: "busy" }, console: "" }

interface Member {
  guest: GuestProcess
  bornAtMs: number
  idleTimer: NodeJS.Timeout | null
}

interface Waiter {
  userId: string
  give(member: Member | null): void
}

export interface PoolLimits {
  processesMax: number
  queueMax: number
}

/** The processes of one version, and who waits for one, first come first served. */
export class VersionPool {
  readonly #limits: PoolLimits
  readonly #newGuest: () => GuestProcess
  readonly #onEmpty: () => void
  readonly #members = new Set<Member>()
  readonly #idle: Member[] = []
  readonly #waiting = new Set<Waiter>()

  /** @param onEmpty Called when the last process is gone and nobody waits. */
  constructor(limits: PoolLimits, newGuest: () => GuestProcess, onEmpty: () => void) {
    this.#limits = limits
    this.#newGuest = newGuest
    this.#onEmpty = onEmpty
  }

  /** Never rejects. Waiting counts: `deadline` ends it, too. */
  async run(request: RunRequest, deadline: AbortSignal): Promise<GuestResult> {
    const member = this.#take()
    if (member !== null) return member.guest.run(request, deadline)
    const { userId } = request.redirect
    // Who waits for one that is done in a moment does not take a place in the queue.
    const isFull = this.#waiting.size >= this.#limits.queueMax + this.#countSettling()
    if (isFull || this.#countWaitingOf(userId) >= WAITING_PER_PERSON_MAX) return BUSY
    const given = await this.#wait(userId, deadline)
    return given === null ? BUSY : given.guest.run(request, deadline)
  }

  /** Ends every process; whoever waits gets none. */
  async close(): Promise<void> {
    for (const waiter of this.#waiting) waiter.give(null)
    const guests = [...this.#members].map(({ guest }) => guest)
    for (const guest of guests) guest.kill()
    await Promise.all(guests.map((guest) => guest.ended))
  }

  #take(): Member | null {
    const idle = this.#idle.pop()
    if (idle !== undefined) {
      if (idle.idleTimer !== null) clearTimeout(idle.idleTimer)
      if (!idle.guest.hasEnded) return idle
      return this.#take()
    }
    // One that is done in a moment is worth waiting for: it is warm.
    if (this.#countSettling() > this.#waiting.size) return null
    return this.#members.size < this.#limits.processesMax ? this.#add() : null
  }

  #countSettling(): number {
    return [...this.#members].filter(({ guest }) => guest.isSettling).length
  }

  #add(): Member {
    const member: Member = { guest: this.#newGuest(), bornAtMs: performance.now(), idleTimer: null }
    this.#members.add(member)
    member.guest.onFree = () => this.#passOn(member)
    void member.guest.ended.then(() => this.#remove(member))
    return member
  }

  #passOn(member: Member): void {
    const age = performance.now() - member.bornAtMs
    if (member.guest.runs >= PROCESS_RUNS_MAX || age >= PROCESS_LIFE_MS) return member.guest.kill()
    const [next] = this.#waiting
    if (next !== undefined) return next.give(member)
    member.idleTimer = setTimeout(() => member.guest.kill(), IDLE_MS).unref()
    this.#idle.push(member)
  }

  #remove(member: Member): void {
    this.#members.delete(member)
    if (member.idleTimer !== null) clearTimeout(member.idleTimer)
    const index = this.#idle.indexOf(member)
    if (index !== -1) this.#idle.splice(index, 1)
    const [next] = this.#waiting
    if (next !== undefined) next.give(this.#add())
    else if (this.#members.size === 0) this.#onEmpty()
  }

  #countWaitingOf(userId: string): number {
    return [...this.#waiting].filter((waiter) => waiter.userId === userId).length
  }

  #wait(userId: string, deadline: AbortSignal): Promise<Member | null> {
    return new Promise((resolve) => {
      const waiter: Waiter = {
        userId,
        give: (member) => {
          this.#waiting.delete(waiter)
          deadline.removeEventListener("abort", late)
          resolve(member)
        },
      }
      const late = () => waiter.give(null)
      deadline.addEventListener("abort", late)
      this.#waiting.add(waiter)
    })
  }
}
