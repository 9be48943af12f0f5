import type { Transaction } from "kysely"

/** The tenant's configuration: what an import writes. */
export async function createTenantTables(trx: Transaction<unknown>): Promise<void> {
  const { schema } = trx
  await schema
    .createTable("tenant")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("document", "text", (column) => column.notNull())
    .execute()
  await schema
    .createTable("clients")
    .addColumn("client_id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("metadata", "text", (column) => column.notNull())
    .addColumn("initiate_login_uri", "text")
    .addColumn("position", "integer", (column) => column.notNull())
    .execute()
  await schema.createIndex("clients_position").on("clients").column("position").execute()
  await schema
    .createTable("connections")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull().unique())
    .addColumn("strategy", "text", (column) => column.notNull())
    .addColumn("metadata", "text", (column) => column.notNull())
    .addColumn("password_policy", "text", (column) => column.notNull())
    .addColumn("disable_self_service", "integer", (column) => column.notNull())
    .execute()
  await createActionTables(trx)
}

async function createActionTables({ schema }: Transaction<unknown>): Promise<void> {
  await schema
    .createTable("actions")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull().unique())
    .addColumn("deployed_version_id", "text", (column) => column.notNull())
    .addColumn("created_at_ms", "bigint", (column) => column.notNull())
    .execute()
  await schema
    .createTable("action_versions")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("action_id", "text", (column) => column.notNull())
    .addColumn("action_name", "text", (column) => column.notNull())
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("code", "text", (column) => column.notNull())
    .addColumn("sealed_secrets", "text", (column) => column.notNull())
    .addColumn("content_digest", "text", (column) => column.notNull())
    .addColumn("created_at_ms", "bigint", (column) => column.notNull())
    .addUniqueConstraint("action_versions_number", ["action_id", "number"])
    .execute()
  await schema
    .createTable("bindings")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("trigger_id", "text", (column) => column.notNull())
    .addColumn("action_id", "text", (column) =>
      column.notNull().references("actions.id").onDelete("cascade"),
    )
    .addColumn("display_name", "text", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .execute()
  await schema
    .createIndex("bindings_trigger")
    .on("bindings")
    .columns(["trigger_id", "position"])
    .execute()
  await schema.createIndex("bindings_action").on("bindings").column("action_id").execute()
  await schema
    .createTable("cache_records")
    .addColumn("trigger_id", "text", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addColumn("expires_at_ms", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("cache_records_key", ["trigger_id", "key"])
    .execute()
}
