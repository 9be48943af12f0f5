import type { Migration } from "./migration.ts"

/** Keys that take the place of a password. */
export const passkeys: Migration = {
  name: "passkeys",
  up: async ({ schema }) => {
    await schema
      .createTable("passkeys")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("user_id", "text", (column) =>
        column.notNull().references("users.user_id").onDelete("cascade"),
      )
      .addColumn("credential_digest", "text", (column) => column.notNull().unique())
      .addColumn("sealed_key", "text", (column) => column.notNull())
      .addColumn("sign_count", "bigint", (column) => column.notNull())
      .addColumn("created_at_ms", "bigint", (column) => column.notNull())
      .execute()
    await schema.createIndex("passkeys_user").on("passkeys").column("user_id").execute()
  },
}
