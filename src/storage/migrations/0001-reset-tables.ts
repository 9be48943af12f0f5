import type { Transaction } from "kysely"

/** Tickets, the resets they opened, and what Actions did in them. */
export async function createResetTables({ schema }: Transaction<unknown>): Promise<void> {
  await schema
    .createTable("tickets")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("token_digest", "text", (column) => column.notNull().unique())
    .addColumn("user_id", "text", (column) =>
      column.notNull().references("users.user_id").onDelete("cascade"),
    )
    .addColumn("connection_id", "text", (column) => column.notNull())
    .addColumn("client_id", "text")
    .addColumn("security_version", "integer", (column) => column.notNull())
    .addColumn("created_at_ms", "bigint", (column) => column.notNull())
    .addColumn("expires_at_ms", "bigint", (column) => column.notNull())
    .addColumn("mark_email_as_verified", "integer", (column) => column.notNull())
    .addColumn("locale", "text", (column) => column.notNull())
    .addColumn("correlation_id", "text")
    .addColumn("closed_reason", "text")
    .addColumn("closed_at_ms", "bigint")
    .execute()
  await schema.createIndex("tickets_user").on("tickets").column("user_id").execute()
  await schema.createIndex("tickets_expiry").on("tickets").column("expires_at_ms").execute()
  await schema
    .createTable("resets")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("ticket_id", "text", (column) =>
      column.notNull().references("tickets.id").onDelete("cascade"),
    )
    .addColumn("user_id", "text", (column) =>
      column.notNull().references("users.user_id").onDelete("cascade"),
    )
    .addColumn("state_digest", "text", (column) => column.notNull().unique())
    .addColumn("browser_digest", "text", (column) => column.notNull())
    .addColumn("return_digest", "text", (column) => column.unique())
    .addColumn("state_name", "text", (column) => column.notNull())
    .addColumn("expires_at_ms", "bigint", (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull())
    .execute()
  await schema.createIndex("resets_user").on("resets").columns(["user_id", "state_name"]).execute()
  await schema.createIndex("resets_ticket").on("resets").column("ticket_id").execute()
  await schema.createIndex("resets_expiry").on("resets").column("expires_at_ms").execute()
  await schema
    .createTable("executions")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("reset_id", "text", (column) =>
      column.notNull().references("resets.id").onDelete("cascade"),
    )
    .addColumn("action_id", "text", (column) => column.notNull())
    .addColumn("created_at_ms", "bigint", (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull())
    .execute()
  await schema.createIndex("executions_reset").on("executions").column("reset_id").execute()
}
