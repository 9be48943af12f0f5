import { sql } from "kysely"
import type { Migration } from "./migration.ts"

type Before = {
  clients: {
    client_id: string
    name: string
    metadata: string
    initiate_login_uri: string | null
    callbacks: string
    document: string
  }
}

/**
 * Clients as Auth0's whole documents, with secrets and keys. Those that are there stay as they were:
 * public.
 */
export const clients: Migration = {
  name: "clients",
  up: async (trx) => {
    const add = (column: string, byDefault: string | null) =>
      trx.schema
        .alterTable("clients")
        .addColumn(column, "text", (text) =>
          byDefault === null ? text : text.notNull().defaultTo(byDefault),
        )
        .execute()
    await add("document", "{}")
    await add("sealed_secret", null)
    await add("credentials", "[]")
    const db = trx.withTables<Before>()
    for (const row of await db.selectFrom("clients").selectAll().execute())
      await db
        .updateTable("clients")
        .set({ document: documentOf(row) })
        .where("client_id", "=", row.client_id)
        .execute()
    for (const column of ["name", "metadata", "initiate_login_uri", "callbacks"])
      await sql`alter table clients drop column ${sql.ref(column)}`.execute(trx)
  },
}

/** What public clients could do until now. */
const GRANT_TYPES = [
  "authorization_code",
  "implicit",
  "refresh_token",
  "password",
  "http://auth0.com/oauth/grant-type/password-realm",
  "urn:okta:params:oauth:grant-type:webauthn",
]

function documentOf(row: Before["clients"]): string {
  return JSON.stringify({
    name: row.name,
    client_metadata: JSON.parse(row.metadata) as unknown,
    ...(row.initiate_login_uri !== null && { initiate_login_uri: row.initiate_login_uri }),
    callbacks: JSON.parse(row.callbacks) as unknown,
    token_endpoint_auth_method: "none",
    grant_types: GRANT_TYPES,
  })
}
