import type { Transaction } from "kysely"

/** Modules and their versions, who uses them, and the npm packages of either as bundles. */
export async function createModuleTables({ schema }: Transaction<unknown>): Promise<void> {
  await schema
    .createTable("bundles")
    .addColumn("digest", "text", (column) => column.primaryKey())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("code", "text", (column) => column.notNull())
    .addColumn("created_at_ms", "bigint", (column) => column.notNull())
    .execute()
  await schema.createIndex("bundles_key").on("bundles").columns(["key", "created_at_ms"]).execute()
  await schema.createIndex("bundles_age").on("bundles").column("created_at_ms").execute()
  await schema
    .createTable("modules")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull().unique())
    .addColumn("draft", "text", (column) => column.notNull())
    .addColumn("bundle_digest", "text")
    .addColumn("latest_id", "text")
    .addColumn("created_at_ms", "bigint", (column) => column.notNull())
    .addColumn("updated_at_ms", "bigint", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .execute()
  await schema.createIndex("modules_bundle").on("modules").column("bundle_digest").execute()
  await schema
    .createTable("module_versions")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("module_id", "text", (column) => column.notNull())
    .addColumn("module_name", "text", (column) => column.notNull())
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("content", "text", (column) => column.notNull())
    .addColumn("bundle_digest", "text")
    .addColumn("created_at_ms", "bigint", (column) => column.notNull())
    .addUniqueConstraint("module_versions_number", ["module_id", "number"])
    .execute()
  await schema
    .createIndex("module_versions_bundle")
    .on("module_versions")
    .column("bundle_digest")
    .execute()
  await schema
    .createTable("module_uses")
    .addColumn("holder_id", "text", (column) => column.notNull())
    .addColumn("action_id", "text", (column) => column.notNull())
    .addColumn("module_id", "text", (column) => column.notNull())
    .addColumn("module_version_id", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("module_uses_key", ["holder_id", "module_version_id"])
    .execute()
  await schema
    .createIndex("module_uses_module")
    .on("module_uses")
    .columns(["module_id", "holder_id"])
    .execute()
  await schema
    .createIndex("module_uses_version")
    .on("module_uses")
    .column("module_version_id")
    .execute()
}
