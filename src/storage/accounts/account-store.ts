import { toLookupKey } from "../../lib/lookup-key.ts"
import type { AccountStore, NewAccount } from "../../ports/account-store.ts"
import { lockAccount, readAccount, toEnrolmentRows, toUserRow } from "./account-row.ts"
import type { Database } from "../database.ts"
import { transactTelling, type Outbox } from "../outbox.ts"
import type { UserRow } from "../schema.ts"
import { transact, type Trx } from "../transaction.ts"
import { EnrolmentTaken, writeEnrolments } from "./write-enrolments.ts"

export function accountStore(db: Database, outbox: Outbox): AccountStore {
  return {
    find: (userId) => readAccount(db.kysely, userId),

    async findByIdentifier(connectionId, identifier) {
      const key = toLookupKey(identifier)
      // Nobody has such a name, and PostgreSQL refuses the very question.
      if (key.includes("\0")) return null
      const rows = await findByKeys(db.kysely, connectionId, [key])
      // An address wins over a user name that looks like it: only addresses are proved.
      const row = rows.find(({ email_key }) => email_key === key) ?? rows[0]
      return row === undefined ? null : readAccount(db.kysely, row.user_id)
    },

    async findByPhoneNumber(connectionId, phoneNumber) {
      const rows = await db.kysely
        .selectFrom("users")
        .select("user_id")
        .where("connection_id", "=", connectionId)
        .where("phone_number", "=", phoneNumber)
        .where("phone_verified", "=", 1)
        .limit(2)
        .execute()
      const [row] = rows
      return row === undefined || rows.length > 1 ? null : readAccount(db.kysely, row.user_id)
    },

    insert: (account, nowMs) => transact(db, (trx) => insert(trx, account, nowMs)),

    async countLogin(userId, nowMs) {
      await transact(db, (trx) =>
        trx
          .updateTable("users")
          .set((user) => ({
            logins_count: user("logins_count", "+", 1),
            last_login_ms: nowMs,
          }))
          .where("user_id", "=", userId)
          .execute(),
      )
    },

    async findByEnrolment(enrolmentId) {
      const row = await db.kysely
        .selectFrom("enrolments")
        .select("user_id")
        .where("id", "=", enrolmentId)
        .executeTakeFirst()
      return row === undefined ? null : readAccount(db.kysely, row.user_id)
    },

    async changeEnrolments(userId, decide) {
      try {
        return await transactTelling(db, outbox, async (trx, told) => {
          if (!(await lockAccount(db, trx, userId))) return null
          const account = await readAccount(trx, userId)
          if (account === null) return null
          const change = decide(account)
          if (!change.ok) return change
          await writeEnrolments(trx, userId, change.writes, outbox.clock.nowMs())
          told.jobs.push(...change.jobs)
          told.logs.push(...change.logs)
          return change
        })
      } catch (error) {
        if (error instanceof EnrolmentTaken) return { ok: false, reason: "already-enrolled" }
        throw error
      }
    },

    async rehash(userId, oldHash, newHash) {
      await transact(db, (trx) =>
        trx
          .updateTable("users")
          .set({ password_hash: newHash })
          .where("user_id", "=", userId)
          .where("password_hash", "=", oldHash)
          .execute(),
      )
    },
  }
}

async function insert(trx: Trx, account: NewAccount, nowMs: number): Promise<boolean> {
  const user = toUserRow(account, nowMs)
  const keys = [user.email_key, user.username_key].filter((key) => key !== null)
  // The table keeps addresses apart and user names apart; this keeps the two apart.
  if ((await findByKeys(trx, account.connectionId, keys)).length > 0) return false
  const inserted = await trx
    .insertInto("users")
    .values(user)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false
  const enrolments = toEnrolmentRows(account, nowMs)
  if (enrolments.length > 0) await trx.insertInto("enrolments").values(enrolments).execute()
  return true
}

async function findByKeys(
  trx: Trx | Database["kysely"],
  connectionId: string,
  keys: readonly string[],
): Promise<Pick<UserRow, "user_id" | "email_key">[]> {
  // PostgreSQL has no empty list.
  if (keys.length === 0) return []
  return trx
    .selectFrom("users")
    .select(["user_id", "email_key"])
    .where("connection_id", "=", connectionId)
    .where(({ or, eb }) => or([eb("email_key", "in", keys), eb("username_key", "in", keys)]))
    .execute()
}
