import type { Migration } from "./migration.ts"

/** Tickets with which people set up factors, and what is known of a factor beside its secret. */
export const enrolment: Migration = {
  name: "enrolment",
  up: async ({ schema }) => {
    await schema.alterTable("enrolments").addColumn("name", "text").execute()
    await schema.alterTable("enrolments").addColumn("created_at_ms", "bigint").execute()
    await schema.alterTable("enrolments").addColumn("unique_digest", "text").execute()
    await schema
      .createIndex("enrolments_unique_digest")
      .unique()
      .on("enrolments")
      .column("unique_digest")
      .execute()
    await schema
      .createTable("enrolment_tickets")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("token_digest", "text", (column) => column.notNull().unique())
      .addColumn("user_id", "text", (column) =>
        column.notNull().references("users.user_id").onDelete("cascade"),
      )
      .addColumn("setup_enrolment_id", "text", (column) => column.unique())
      .addColumn("expires_at_ms", "bigint", (column) => column.notNull())
      .addColumn("document", "text", (column) => column.notNull())
      .execute()
    await schema
      .createIndex("enrolment_tickets_user")
      .on("enrolment_tickets")
      .column("user_id")
      .execute()
    await schema
      .createIndex("enrolment_tickets_expiry")
      .on("enrolment_tickets")
      .column("expires_at_ms")
      .execute()
  },
}
