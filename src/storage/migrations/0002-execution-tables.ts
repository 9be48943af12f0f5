import type { Transaction } from "kysely"

/**
 * What Actions did, kept longer than the resets it was done for, and the live tail. Executions of
 * before are dropped: they say neither their trigger nor their group, and nothing ever showed them.
 */
export async function createExecutionTables({ schema }: Transaction<unknown>): Promise<void> {
  await schema.dropTable("executions").execute()
  await schema
    .createTable("executions")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("group_id", "text", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("reset_id", "text")
    .addColumn("action_id", "text", (column) => column.notNull())
    .addColumn("action_name", "text", (column) => column.notNull())
    .addColumn("is_failed", "integer", (column) => column.notNull())
    .addColumn("created_at_ms", "bigint", (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull())
    .execute()
  await schema
    .createIndex("executions_group")
    .on("executions")
    .columns(["group_id", "position"])
    .execute()
  await schema
    .createIndex("executions_time")
    .on("executions")
    .columns(["created_at_ms", "id"])
    .execute()
  await schema
    .createIndex("executions_action")
    .on("executions")
    .columns(["action_name", "created_at_ms", "id"])
    .execute()
  await schema
    .createTable("tail_sessions")
    .addColumn("token_digest", "text", (column) => column.primaryKey())
    .addColumn("action_id", "text")
    .addColumn("expires_at_ms", "bigint", (column) => column.notNull())
    .execute()
  await schema
    .createIndex("tail_sessions_expiry")
    .on("tail_sessions")
    .column("expires_at_ms")
    .execute()
  await schema
    .createTable("tail_lines")
    .addColumn("position", "bigint", (column) => column.primaryKey())
    .addColumn("action_id", "text", (column) => column.notNull())
    .addColumn("at_ms", "bigint", (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull())
    .execute()
  await schema
    .createIndex("tail_lines_action")
    .on("tail_lines")
    .columns(["action_id", "position"])
    .execute()
  await schema.createIndex("tail_lines_time").on("tail_lines").column("at_ms").execute()
  await schema
    .createTable("tail_end")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("position", "bigint", (column) => column.notNull())
    .execute()
}
