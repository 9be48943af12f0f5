import type { LogEvent } from "../logs/log-event.ts"

/** For events that no transaction of another store carries. */
export interface LogStore {
  add(event: LogEvent): Promise<void>
  /** Newest first, at most `limit`. */
  list(limit: number): Promise<readonly LogEvent[]>
}
