import { sql, type Transaction } from "kysely"

/** What is to be done, what was told, and what is counted. */
export async function createWorkTables({ schema }: Transaction<unknown>): Promise<void> {
  await schema
    .createTable("jobs")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("payload", "text", (column) => column.notNull())
    .addColumn("due_at_ms", "bigint", (column) => column.notNull())
    .addColumn("created_at_ms", "bigint", (column) => column.notNull())
    .addColumn("attempt", "integer", (column) => column.notNull())
    .addColumn("lease", "text")
    .addColumn("given_up_why", "text")
    .execute()
  await schema
    .createIndex("jobs_due")
    .on("jobs")
    .columns(["due_at_ms", "created_at_ms"])
    .where(sql.ref("given_up_why"), "is", null)
    .execute()
  await schema
    .createTable("log_events")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("at_ms", "bigint", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull())
    .execute()
  await schema
    .createIndex("log_events_newest")
    .on("log_events")
    .columns(["at_ms", "position", "id"])
    .execute()
  await schema
    .createTable("rate_buckets")
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("key_digest", "text", (column) => column.notNull())
    .addColumn("group_digest", "text", (column) => column.notNull())
    .addColumn("full_at_ms", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("rate_buckets_key", ["name", "key_digest"])
    .execute()
  await schema
    .createIndex("rate_buckets_group")
    .on("rate_buckets")
    .columns(["name", "group_digest"])
    .execute()
  await schema.createIndex("rate_buckets_full").on("rate_buckets").column("full_at_ms").execute()
}
