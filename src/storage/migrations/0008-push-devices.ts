import type { Migration } from "./migration.ts"

/** Where devices that answer notifications are told. */
export const pushDevices: Migration = {
  name: "push-devices",
  up: async ({ schema }) => {
    await schema
      .createTable("push_devices")
      .addColumn("enrolment_id", "text", (column) =>
        column.primaryKey().references("enrolments.id").onDelete("cascade"),
      )
      .addColumn("sealed_subscription", "text")
      .addColumn("locale", "text", (column) => column.notNull())
      .execute()
  },
}
