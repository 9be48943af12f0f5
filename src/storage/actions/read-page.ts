import { sql, type Expression, type SqlBool } from "kysely"
import type { Page } from "../../ports/action-store.ts"
import type { Database } from "../database.ts"

/** By the bytes of a name, in both databases: PostgreSQL would ask its locale. */
export function byName(db: Database, column: "actions.name" | "modules.name") {
  return db.kind === "postgres" ? sql`${sql.ref(column)} collate "C"` : sql.ref(column)
}

export function boundsOf({ page, perPage }: Page): { limit: number; offset: number } {
  return { limit: perPage, offset: page * perPage }
}

/** What somebody typed may hold U+0000, and PostgreSQL refuses the very question. */
export function cannotBeStored(text: string): boolean {
  return text.includes("\0")
}

export type Condition = Expression<SqlBool>
