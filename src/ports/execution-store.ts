import type { Execution } from "../actions/outcome.ts"

export interface ExecutionFilter {
  actionName?: string
  /** Only those that began after this one, by id. For following. */
  afterId?: string
  /** Only those that failed. */
  isFailed?: boolean
}

/** What Actions did, kept for 10 days. Those of a reset are written through its one door. */
export interface ExecutionStore {
  /** Adds one that belongs to no reset. */
  add(execution: Execution): Promise<void>
  /** All runs of one execution of a trigger, in their order; `id` is the group's or a run's. */
  findGroup(id: string): Promise<readonly Execution[]>
  /** The newest `limit`, oldest of them first; with `afterId` the oldest `limit` after it. */
  list(filter: ExecutionFilter, limit: number): Promise<readonly Execution[]>
  deleteBefore(atMs: number, limit: number): Promise<void>
}

/** A line that an Action wrote to its console, or how one of its runs began and ended. */
export interface TailLine {
  atMs: number
  executionId: string
  actionId: string
  actionName: string
  level: "debug" | "info" | "warn" | "error"
  text: string
}

/**
 * The live tail: sessions that listen, and what was written while they did. It is all in the
 * database, so that whoever listens hears the Actions of every node.
 */
export interface TailStore {
  /** `actionId` null: every Action. */
  open(session: {
    tokenDigest: string
    actionId: string | null
    expiresAtMs: number
  }): Promise<void>
  find(
    tokenDigest: string,
    nowMs: number,
  ): Promise<{ actionId: string | null; expiresAtMs: number } | null>
  /** Whether anybody listens to this Action now. */
  isListened(actionId: string, nowMs: number): Promise<boolean>
  add(lines: readonly TailLine[]): Promise<void>
  /** Lines after position `after` (0: from now on), oldest first, with the position to ask for next. */
  read(
    actionId: string | null,
    after: number,
    limit: number,
  ): Promise<{ lines: readonly TailLine[]; next: number }>
  /** Where a listener begins who wants only what comes from now on. */
  end(): Promise<number>
  deleteBefore(atMs: number): Promise<void>
}
