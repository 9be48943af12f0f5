import type { Migration } from "./migration.ts"

export const signingKeys: Migration = {
  name: "signing-keys",
  up: async ({ schema }) => {
    await schema
      .createTable("signing_keys")
      .addColumn("slot", "integer", (column) => column.primaryKey())
      .addColumn("kid", "text", (column) => column.notNull())
      .addColumn("public_jwk", "text", (column) => column.notNull())
      .addColumn("sealed_private_jwk", "text", (column) => column.notNull())
      .addColumn("created_at_ms", "bigint", (column) => column.notNull())
      .execute()
  },
}
