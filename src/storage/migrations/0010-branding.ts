import type { Migration } from "./migration.ts"

export const branding: Migration = {
  name: "branding",
  up: async ({ schema }) => {
    await schema
      .createTable("look")
      .addColumn("id", "integer", (column) => column.primaryKey())
      .addColumn("revision", "bigint", (column) => column.notNull())
      .addColumn("template", "text")
      .execute()
    await schema
      .createTable("custom_texts")
      .addColumn("prompt", "text", (column) => column.notNull())
      .addColumn("language", "text", (column) => column.notNull())
      .addColumn("document", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("custom_texts_key", ["prompt", "language"])
      .execute()
  },
}
