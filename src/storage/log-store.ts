import type { LogEvent } from "../logs/log-event.ts"
import type { LogStore } from "../ports/log-store.ts"
import type { Database } from "./database.ts"
import { fromJson } from "./json.ts"
import { transactTelling, type Outbox } from "./outbox.ts"

export function logStore(db: Database, outbox: Outbox): LogStore {
  return {
    add: (event) =>
      transactTelling(db, outbox, async (_trx, told) => {
        told.logs.push(event)
      }),

    async list(limit) {
      const rows = await db.kysely
        .selectFrom("log_events")
        .select("document")
        .orderBy("at_ms", "desc")
        .orderBy("position", "desc")
        .orderBy("id", "desc")
        .limit(limit)
        .execute()
      return rows.map(({ document }) => fromJson<LogEvent>(document))
    },
  }
}
