import { sql, type Transaction } from "kysely"
import type { Migration } from "./migration.ts"

/** Forms, and resets that know of them. */
export const forms: Migration = {
  name: "forms",
  up: async (trx) => {
    await trx.schema
      .createTable("forms")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("document", "text", (column) => column.notNull())
      .addColumn("position", "integer", (column) => column.notNull())
      .addColumn("created_at_ms", "bigint", (column) => column.notNull())
      .addColumn("updated_at_ms", "bigint", (column) => column.notNull())
      .execute()
    await trx.schema.createIndex("forms_position").on("forms").column("position").execute()
    await convertResets(trx)
  },
}

interface OldReset {
  counts: Record<string, number>
  state: { name: string; redirectTo?: string | null; challenge?: { chosen: string | null } }
}

/**
 * What follows a challenge was only ever a redirect, and codes went to phones only as texts: a reset
 * that is open now must lose neither.
 */
async function convertResets(trx: Transaction<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; document: string }>`
    select id, document from resets where state_name <> 'closed'`.execute(trx)
  for (const { id, document } of rows) {
    const { counts, state, ...reset } = JSON.parse(document) as OldReset
    const { redirectTo, challenge, ...kept } = state
    const method = challenge?.chosen === "phone" ? "sms" : null
    const after = redirectTo == null ? { kind: "next" } : { kind: "redirect", url: redirectTo }
    const changed = {
      recoveryCodeToNote: null,
      ...reset,
      counts: { forms: 0, ...counts },
      state:
        state.name === "challenging"
          ? { ...kept, challenge: { method, push: null, ...challenge }, afterwards: after }
          : kept,
    }
    await sql`update resets set document = ${JSON.stringify(changed)} where id = ${id}`.execute(trx)
  }
}
