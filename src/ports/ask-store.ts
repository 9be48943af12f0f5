import type { Ask } from "../reset/ask.ts"
import type { AskDecision } from "../reset/decide-ask.ts"
import type { Job } from "../reset/effects.ts"

/** Browsers that wait for a code. Only a digest of what such a browser holds is stored. */
export interface AskStore {
  /** Saves an ask with the job that looks for its owner, in one transaction. */
  add(ask: Ask, digest: string, job: Job): Promise<void>

  /** Null: no such ask, or it is over for long. */
  find(digest: string): Promise<Ask | null>

  /**
   * Loads an ask under its lock, asks `decide`, and saves its answer with its logs and jobs, all in
   * one transaction. `decide` is asked again when the database wants a retry, so it must be pure.
   *
   * @returns The decision, or null if there is no such ask.
   */
  change(
    digest: string,
    decide: (ask: Ask, nowMs: number) => AskDecision,
  ): Promise<AskDecision | null>

  /** Deletes up to `limit` asks that expired before `beforeMs`. Safe to repeat. */
  deleteExpired(beforeMs: number, limit: number): Promise<void>
}
