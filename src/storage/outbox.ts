import type { Chance } from "../lib/chance.ts"
import type { Clock } from "../lib/clock.ts"
import type { LogEvent } from "../logs/log-event.ts"
import type { Job } from "../reset/effects.ts"
import type { Database } from "./database.ts"
import { toJson } from "./json.ts"
import { transact, type Trx } from "./transaction.ts"

export interface Outbox {
  clock: Clock
  chance: Chance
  /** Called after the commit, once for each event that was saved. Must not throw. */
  onLog?: (event: LogEvent) => void
  /** Called after the commit with the jobs that were queued: time to wake the worker. Must not throw. */
  onJob?: (jobs: readonly Job[]) => void
}

/** What a transaction has to tell. Filled by its work, saved with it. */
export interface Told {
  logs: LogEvent[]
  jobs: Job[]
}

/** As `transact`; the log events and jobs of `work` are saved with it, and told when they are. */
export async function transactTelling<T>(
  db: Database,
  { clock, chance, onLog, onJob }: Outbox,
  work: (trx: Trx, told: Told) => Promise<T>,
): Promise<T> {
  const [answer, saved] = await transact(db, async (trx) => {
    // Made here, so that a try that was undone leaves nothing behind.
    const told: Told = { logs: [], jobs: [] }
    const result = await work(trx, told)
    await saveLogs(trx, chance, told.logs)
    await saveJobs(trx, chance, told.jobs, clock.nowMs())
    return [result, told] as const
  })
  for (const event of saved.logs) onLog?.(event)
  if (saved.jobs.length > 0) onJob?.(saved.jobs)
  return answer
}

async function saveLogs(trx: Trx, chance: Chance, events: readonly LogEvent[]): Promise<void> {
  if (events.length === 0) return
  await trx
    .insertInto("log_events")
    .values(
      events.map((event, position) => ({
        id: chance.id("log"),
        at_ms: event.atMs,
        position,
        document: toJson(event),
      })),
    )
    .execute()
}

async function saveJobs(
  trx: Trx,
  chance: Chance,
  jobs: readonly Job[],
  nowMs: number,
): Promise<void> {
  if (jobs.length === 0) return
  await trx
    .insertInto("jobs")
    .values(
      jobs.map((job) => ({
        id: chance.token(),
        payload: toJson(job),
        due_at_ms: "dueAtMs" in job ? Math.max(nowMs, job.dueAtMs) : nowMs,
        created_at_ms: nowMs,
        attempt: 0,
      })),
    )
    .execute()
}
