import type { Migration } from "./migration.ts"

/** What Redirect To of Classic may name of an application. */
export const classic: Migration = {
  name: "classic",
  up: async ({ schema }) => {
    await schema
      .alterTable("clients")
      .addColumn("callbacks", "text", (column) => column.notNull().defaultTo("[]"))
      .execute()
  },
}
