import type { Job } from "../reset/effects.ts"
import type { LogEvent } from "../logs/log-event.ts"

/** A job as a worker holds it. */
export interface ClaimedJob {
  /** 256 random bits, stable over all tries: what the job makes may be derived from it. */
  id: string
  job: Job
  /** 1 on the first try. */
  attempt: number
  /** Another node takes the job over at this time. Only the holder of `lease` may end it. */
  lease: string
}

export interface JobQueue {
  /** Queues a job, with log events, in one transaction. */
  add(job: Job, logs?: readonly LogEvent[]): Promise<void>

  /**
   * Takes the due job that has waited longest, for `leaseMs`. Of any number of nodes exactly one
   * gets it. Null: nothing is due.
   */
  claim(nowMs: number, leaseMs: number): Promise<ClaimedJob | null>

  /** Holds a job that is still being done for `leaseMs` more. False when the lease was lost. */
  renew(claimed: ClaimedJob, nowMs: number, leaseMs: number): Promise<boolean>

  /** Ends a job for good. False when the lease was lost to another. */
  finish(claimed: ClaimedJob): Promise<boolean>

  /** Gives a job back to be tried at `retryAtMs`. False when the lease was lost to another. */
  retry(claimed: ClaimedJob, retryAtMs: number): Promise<boolean>

  /** Keeps a job that is given up, for the operator to see. False when the lease was lost. */
  giveUp(claimed: ClaimedJob, why: string, logs: readonly LogEvent[]): Promise<boolean>
}
