import type { DeviceStore, PushDevice } from "../../ports/device-store.ts"
import { lockAccount, toEnrolment } from "./account-row.ts"
import type { Database } from "../database.ts"
import type { EnrolmentRow } from "../schema.ts"
import { transact, type Trx } from "../transaction.ts"

export function deviceStore(db: Database): DeviceStore {
  return {
    async find(enrolmentId) {
      const row = await selectDevices(db.kysely)
        .where("enrolments.id", "=", enrolmentId)
        .executeTakeFirst()
      return row === undefined ? null : toDevice(row)
    },

    async listOf(userId) {
      const rows = await selectDevices(db.kysely)
        .where("enrolments.user_id", "=", userId)
        .orderBy("enrolments.position")
        .execute()
      return rows.map(toDevice)
    },

    saveSubscription: (enrolmentId, sealedSubscription, locale) =>
      transact(db, async (trx) => {
        if ((await ownerOf(db, trx, enrolmentId)) === null) return
        const columns = { sealed_subscription: sealedSubscription, locale }
        await trx
          .insertInto("push_devices")
          .values({ enrolment_id: enrolmentId, ...columns })
          .onConflict((conflict) => conflict.column("enrolment_id").doUpdateSet(columns))
          .execute()
      }),

    async dropSubscription(enrolmentId, sealedSubscription) {
      await db.kysely
        .updateTable("push_devices")
        .set({ sealed_subscription: null })
        .where("enrolment_id", "=", enrolmentId)
        .where("sealed_subscription", "=", sealedSubscription)
        .execute()
    },
  }
}

function selectDevices(kysely: Database["kysely"]) {
  return kysely
    .selectFrom("enrolments")
    .leftJoin("push_devices", "push_devices.enrolment_id", "enrolments.id")
    .selectAll("enrolments")
    .select(["push_devices.sealed_subscription", "push_devices.locale"])
    .where("enrolments.type", "=", "push-notification")
    .where("enrolments.is_confirmed", "=", 1)
}

/** Whose enrolment it is, under the owner's lock. Null: there is none. */
async function ownerOf(db: Database, trx: Trx, enrolmentId: string): Promise<string | null> {
  const find = () =>
    trx
      .selectFrom("enrolments")
      .select("user_id")
      .where("id", "=", enrolmentId)
      .where("type", "=", "push-notification")
      .executeTakeFirst()
  const row = await find()
  if (row === undefined || !(await lockAccount(db, trx, row.user_id))) return null
  // It may have gone while the lock was waited for.
  return (await find())?.user_id ?? null
}

function toDevice(
  row: EnrolmentRow & { sealed_subscription: string | null; locale: string | null },
): PushDevice {
  return {
    userId: row.user_id,
    enrolment: toEnrolment(row),
    sealedSubscription: row.sealed_subscription,
    locale: row.locale,
  }
}
