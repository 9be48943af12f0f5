import { fileURLToPath } from "node:url"
import { Kysely } from "kysely"
import { postgresDialect } from "./postgres.ts"
import type { Schema } from "./schema.ts"
import { sqliteDialect } from "./sqlite.ts"

/** An open database. Disposing of it ends its connections. */
export interface Database extends AsyncDisposable {
  kind: "sqlite" | "postgres"
  kysely: Kysely<Schema>
}

/**
 * Opens what `REKEY_DATABASE_URL` names: `file:PATH` (made where it is missing), `file::memory:`
 * or `postgres://…`. PostgreSQL is connected to when the first query asks for it.
 *
 * @throws when the text is none of them, or the file cannot be opened. The error never shows the
 *   text itself: it may hold a password.
 */
export function openDatabase(url: string): Database {
  if (/^postgres(ql)?:\/\//.test(url)) return databaseOf("postgres", postgresDialect(url))
  if (url.startsWith("file://")) return databaseOf("sqlite", sqliteDialect(fileURLToPath(url)))
  const path = /^file:(.+)$/.exec(url)?.[1]
  if (path === undefined)
    throw new Error("a database URL is file:PATH, file::memory: or postgres://HOST/NAME")
  return databaseOf("sqlite", sqliteDialect(path))
}

function databaseOf(kind: Database["kind"], dialect: ReturnType<typeof sqliteDialect>): Database {
  const kysely = new Kysely<Schema>({ dialect })
  return {
    kind,
    kysely,
    async [Symbol.asyncDispose]() {
      await kysely.destroy()
    },
  }
}
