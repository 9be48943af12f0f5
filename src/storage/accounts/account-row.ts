import type { FactorType } from "../../factors/factor.ts"
import { toLookupKey } from "../../lib/lookup-key.ts"
import type { Account, NewAccount, StoredEnrolment } from "../../ports/account-store.ts"
import type { FactorCounter } from "../../reset/factor-counter.ts"
import type { Database } from "../database.ts"
import { fromJson, toFlag, toJson } from "../json.ts"
import type { EnrolmentRow, FactorCounterRow, UserRow } from "../schema.ts"
import { forUpdate, type Trx } from "../transaction.ts"
import { toEnrolmentRow } from "./write-enrolments.ts"

/**
 * Locks an account until the transaction ends. Whoever writes its tickets, resets, sessions or
 * counters takes this lock first, so that siblings never race.
 *
 * @returns False when there is no such account.
 */
export async function lockAccount(db: Database, trx: Trx, userId: string): Promise<boolean> {
  const query = trx.selectFrom("users").select("user_id").where("user_id", "=", userId)
  return (await forUpdate(db, query).executeTakeFirst()) !== undefined
}

/** Null: no such account. */
export async function readAccount(
  trx: Trx | Database["kysely"],
  userId: string,
): Promise<Account | null> {
  const user = await trx
    .selectFrom("users")
    .innerJoin("connections", "connections.id", "users.connection_id")
    .selectAll("users")
    .select("connections.name as connection_name")
    .where("users.user_id", "=", userId)
    .executeTakeFirst()
  if (user === undefined) return null
  const enrolments = await trx
    .selectFrom("enrolments")
    .selectAll()
    .where("user_id", "=", userId)
    .orderBy("position")
    .execute()
  const counters = await trx
    .selectFrom("factor_counters")
    .selectAll()
    .where("user_id", "=", userId)
    .execute()
  return toAccount(user, user.connection_name, enrolments, counters)
}

export function toUserRow(account: NewAccount, nowMs: number): UserRow {
  return {
    user_id: account.userId,
    connection_id: account.connectionId,
    email: account.email,
    email_key: account.email === null ? null : toLookupKey(account.email),
    email_verified: toFlag(account.emailVerified),
    username: account.username,
    username_key: account.username === null ? null : toLookupKey(account.username),
    phone_number: account.phoneNumber,
    phone_verified: toFlag(account.phoneVerified),
    password_hash: account.passwordHash,
    is_blocked: toFlag(account.isBlocked),
    security_version: 1,
    profile: toJson(account.profile),
    app_metadata: toJson(account.appMetadata),
    user_metadata: toJson(account.userMetadata),
    roles: toJson(account.roles),
    logins_count: 0,
    last_login_ms: null,
    last_password_reset_ms: null,
    created_at_ms: nowMs,
    updated_at_ms: nowMs,
  }
}

export function toEnrolmentRows(account: NewAccount, nowMs: number): EnrolmentRow[] {
  return account.enrolments.map((enrolment, position) =>
    toEnrolmentRow(account.userId, enrolment, position, nowMs),
  )
}

function toAccount(
  row: UserRow,
  connectionName: string,
  enrolments: readonly EnrolmentRow[],
  counters: readonly FactorCounterRow[],
): Account {
  return {
    userId: row.user_id,
    connectionId: row.connection_id,
    connectionName,
    email: row.email,
    emailVerified: row.email_verified === 1,
    username: row.username,
    userName: row.email ?? row.username ?? row.user_id,
    phoneNumber: row.phone_number,
    phoneVerified: row.phone_verified === 1,
    passwordHash: row.password_hash,
    isBlocked: row.is_blocked === 1,
    securityVersion: row.security_version,
    enrolments: enrolments.map(toEnrolment),
    counters: toCounters(counters),
    profile: fromJson(row.profile),
    appMetadata: fromJson(row.app_metadata),
    userMetadata: fromJson(row.user_metadata),
    roles: fromJson(row.roles),
    loginsCount: row.logins_count,
    lastPasswordResetMs: row.last_password_reset_ms,
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
  }
}

export function toEnrolment(row: EnrolmentRow): StoredEnrolment {
  return {
    id: row.id,
    type: row.type,
    isConfirmed: row.is_confirmed === 1,
    sealedSecret: row.sealed_secret,
    lastStep: row.last_step,
    options: fromJson(row.options),
    name: row.name,
    createdAtMs: row.created_at_ms,
  }
}

function toCounters(rows: readonly FactorCounterRow[]): Partial<Record<FactorType, FactorCounter>> {
  return Object.fromEntries(
    rows.map((row) => [
      row.factor,
      { left: row.tries_left, updatedAtMs: row.updated_at_ms, inARow: row.in_a_row },
    ]),
  )
}
