import type { Migration } from "./migration.ts"

/** Browsers that wait for a code, and accounts found by their phone number. */
export const asks: Migration = {
  name: "asks",
  up: async ({ schema }) => {
    await schema
      .createTable("asks")
      .addColumn("digest", "text", (column) => column.primaryKey())
      .addColumn("expires_at_ms", "bigint", (column) => column.notNull())
      .addColumn("document", "text", (column) => column.notNull())
      .execute()
    await schema.createIndex("asks_expiry").on("asks").column("expires_at_ms").execute()
    // Not unique: a family may share a number, and then nobody is found by it.
    await schema
      .createIndex("users_phone_number")
      .on("users")
      .columns(["connection_id", "phone_number"])
      .execute()
  },
}
