import type { Migration } from "./migration.ts"

/** What the Management API keeps as it was sent. */
export const entities: Migration = {
  name: "entities",
  up: async (trx) => {
    await trx.schema
      .createTable("entities")
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("key", "text")
      .addColumn("document", "text", (column) => column.notNull())
      .addColumn("sealed_secrets", "text")
      .addColumn("position", "integer", (column) => column.notNull())
      .addColumn("created_at_ms", "bigint", (column) => column.notNull())
      .addColumn("updated_at_ms", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("entities_pkey", ["kind", "id"])
      .execute()
    await trx.schema
      .createIndex("entities_key")
      .unique()
      .on("entities")
      .columns(["kind", "key"])
      .execute()
    await trx.schema
      .createIndex("entities_position")
      .on("entities")
      .columns(["kind", "position"])
      .execute()
  },
}
