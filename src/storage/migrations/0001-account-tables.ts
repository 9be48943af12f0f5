import type { Transaction } from "kysely"

/** Users, what they have enrolled, and their logins. */
export async function createAccountTables(trx: Transaction<unknown>): Promise<void> {
  await createUsers(trx)
  await createFactors(trx)
  await createSessions(trx)
}

async function createUsers({ schema }: Transaction<unknown>): Promise<void> {
  await schema
    .createTable("users")
    .addColumn("user_id", "text", (column) => column.primaryKey())
    // Restricted: an import that forgets a connection must not delete its people.
    .addColumn("connection_id", "text", (column) =>
      column.notNull().references("connections.id").onDelete("restrict"),
    )
    .addColumn("email", "text")
    .addColumn("email_key", "text")
    .addColumn("email_verified", "integer", (column) => column.notNull())
    .addColumn("username", "text")
    .addColumn("username_key", "text")
    .addColumn("phone_number", "text")
    .addColumn("phone_verified", "integer", (column) => column.notNull())
    .addColumn("password_hash", "text")
    .addColumn("is_blocked", "integer", (column) => column.notNull())
    .addColumn("security_version", "integer", (column) => column.notNull())
    .addColumn("profile", "text", (column) => column.notNull())
    .addColumn("app_metadata", "text", (column) => column.notNull())
    .addColumn("user_metadata", "text", (column) => column.notNull())
    .addColumn("roles", "text", (column) => column.notNull())
    .addColumn("logins_count", "integer", (column) => column.notNull())
    .addColumn("last_login_ms", "bigint")
    .addColumn("last_password_reset_ms", "bigint")
    .addColumn("created_at_ms", "bigint", (column) => column.notNull())
    .addColumn("updated_at_ms", "bigint", (column) => column.notNull())
    .addUniqueConstraint("users_email", ["connection_id", "email_key"])
    .addUniqueConstraint("users_username", ["connection_id", "username_key"])
    .execute()
}

async function createFactors({ schema }: Transaction<unknown>): Promise<void> {
  await schema
    .createTable("enrolments")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("user_id", "text", (column) =>
      column.notNull().references("users.user_id").onDelete("cascade"),
    )
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("is_confirmed", "integer", (column) => column.notNull())
    .addColumn("sealed_secret", "text")
    .addColumn("last_step", "bigint")
    .addColumn("options", "text", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .execute()
  await schema
    .createIndex("enrolments_user")
    .on("enrolments")
    .columns(["user_id", "position"])
    .execute()
  await schema
    .createTable("factor_counters")
    .addColumn("user_id", "text", (column) =>
      column.notNull().references("users.user_id").onDelete("cascade"),
    )
    .addColumn("factor", "text", (column) => column.notNull())
    .addColumn("tries_left", "double precision", (column) => column.notNull())
    .addColumn("updated_at_ms", "bigint", (column) => column.notNull())
    .addColumn("in_a_row", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("factor_counters_key", ["user_id", "factor"])
    .execute()
}

async function createSessions({ schema }: Transaction<unknown>): Promise<void> {
  await schema
    .createTable("sessions")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("user_id", "text", (column) =>
      column.notNull().references("users.user_id").onDelete("cascade"),
    )
    .addColumn("client_id", "text", (column) => column.notNull())
    .addColumn("created_at_ms", "bigint", (column) => column.notNull())
    .execute()
  await schema.createIndex("sessions_user").on("sessions").column("user_id").execute()
  await schema
    .createTable("tokens")
    .addColumn("digest", "text", (column) => column.primaryKey())
    .addColumn("session_id", "text", (column) =>
      column.notNull().references("sessions.id").onDelete("cascade"),
    )
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("expires_at_ms", "bigint", (column) => column.notNull())
    .execute()
  await schema.createIndex("tokens_session").on("tokens").column("session_id").execute()
}
