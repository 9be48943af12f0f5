import type { Migration } from "./migration.ts"

/** How a ticket's owner was reached, where it leads, and how people of a connection are known. */
export const firstProofs: Migration = {
  name: "first-proofs",
  up: async ({ schema }) => {
    await schema
      .alterTable("tickets")
      .addColumn("proof", "text", (column) => column.notNull().defaultTo("email"))
      .execute()
    await schema
      .alterTable("tickets")
      .addColumn("has_waited", "integer", (column) => column.notNull().defaultTo(0))
      .execute()
    await schema.alterTable("tickets").addColumn("result_url", "text").execute()
    await schema
      .alterTable("tickets")
      .addColumn("include_email_in_redirect", "integer", (column) => column.notNull().defaultTo(1))
      .execute()
    await schema
      .alterTable("connections")
      .addColumn("options", "text", (column) => column.notNull().defaultTo("{}"))
      .execute()
  },
}
