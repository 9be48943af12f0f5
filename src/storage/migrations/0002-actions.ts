import { sql, type Transaction } from "kysely"
import { createExecutionTables } from "./0002-execution-tables.ts"
import { createModuleTables } from "./0002-module-tables.ts"
import type { Migration } from "./migration.ts"

/**
 * Actions get a draft beside the version that runs, packages and modules; what they did can be
 * looked into. Tables are changed in place, for SQLite: dropping `actions` there would delete every
 * binding with it, and the tenant would reset passwords without its Actions.
 */
export const actions: Migration = {
  name: "actions",
  async up(trx) {
    await createModuleTables(trx)
    await moveVersions(trx)
    await moveActions(trx)
    await moveBindings(trx)
    await createExecutionTables(trx)
  },
}

/** What 0001 kept of a version is one document now; its columns repeat what queries look at. */
async function moveVersions(trx: Transaction<unknown>): Promise<void> {
  const { schema } = trx
  const table = schema.alterTable("action_versions")
  await table
    .addColumn("trigger_id", "text", (column) =>
      column.notNull().defaultTo("password-reset-post-challenge"),
    )
    .execute()
  await table.addColumn("content", "text", (column) => column.notNull().defaultTo("null")).execute()
  await table.addColumn("bundle_digest", "text").execute()
  await table.addColumn("superseded_at_ms", "bigint").execute()
  const { rows } = await sql<OldVersion>`
    select id, code, sealed_secrets, content_digest, created_at_ms from action_versions`.execute(
    trx,
  )
  for (const row of rows)
    await sql`update action_versions set content = ${contentOf(row)} where id = ${row.id}`.execute(
      trx,
    )
  // When an older version was superseded is not known: by the newest one at the latest.
  await sql`
    update action_versions set superseded_at_ms = (
      select max(newer.created_at_ms) from action_versions as newer
      where newer.action_id = action_versions.action_id
    ) where id not in (select deployed_version_id from actions)`.execute(trx)
  await table.dropColumn("code").execute()
  await table.dropColumn("sealed_secrets").execute()
  await table.dropColumn("content_digest").execute()
  await schema
    .createIndex("action_versions_superseded")
    .on("action_versions")
    .column("superseded_at_ms")
    .execute()
  await schema
    .createIndex("action_versions_bundle")
    .on("action_versions")
    .column("bundle_digest")
    .execute()
}

interface OldVersion {
  id: string
  code: string
  sealed_secrets: string
  content_digest: string
  created_at_ms: number
}

/** The names of the secrets are sealed with them: they are known again with the next import. */
function contentOf(version: OldVersion): string {
  return JSON.stringify({
    code: version.code,
    javascript: null,
    dependencies: [],
    bundleDigest: null,
    secretNames: [],
    sealedSecrets: version.sealed_secrets,
    contentDigest: version.content_digest,
    build: { status: "built", errors: [], atMs: version.created_at_ms },
    trigger: { id: "password-reset-post-challenge", version: "v1" },
    runtime: "node22",
    modules: [],
  })
}

/** The deployed version becomes the draft too. */
async function moveActions(trx: Transaction<unknown>): Promise<void> {
  const { schema } = trx
  const table = schema.alterTable("actions")
  await table
    .addColumn("trigger_id", "text", (column) =>
      column.notNull().defaultTo("password-reset-post-challenge"),
    )
    .execute()
  await table.addColumn("draft", "text", (column) => column.notNull().defaultTo("null")).execute()
  await table.addColumn("bundle_digest", "text").execute()
  await table
    .addColumn("updated_at_ms", "bigint", (column) => column.notNull().defaultTo(0))
    .execute()
  await table.addColumn("revision", "integer", (column) => column.notNull().defaultTo(1)).execute()
  // A column becomes nullable by being another one: SQLite alters none.
  await table.addColumn("deployed_id", "text").execute()
  await sql`
    update actions set
      deployed_id = deployed_version_id,
      updated_at_ms = created_at_ms,
      draft = (select content from action_versions
        where action_versions.id = actions.deployed_version_id)`.execute(trx)
  await table.dropColumn("deployed_version_id").execute()
  await schema
    .createIndex("actions_trigger")
    .on("actions")
    .columns(["trigger_id", "name"])
    .execute()
  await schema.createIndex("actions_deployed").on("actions").column("deployed_id").execute()
  await schema.createIndex("actions_bundle").on("actions").column("bundle_digest").execute()
}

/** When 0001 bound an Action is not known: not before it was made. */
async function moveBindings(trx: Transaction<unknown>): Promise<void> {
  await trx.schema
    .alterTable("bindings")
    .addColumn("created_at_ms", "bigint", (column) => column.notNull().defaultTo(0))
    .execute()
  await sql`
    update bindings set created_at_ms =
      (select created_at_ms from actions where actions.id = bindings.action_id)`.execute(trx)
}
