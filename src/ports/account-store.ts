import type { EnrolmentWrite, NewEnrolment } from "../enrolment/enrolment-write.ts"
import type { Enrolment } from "../factors/factor.ts"
import type { LogEvent } from "../logs/log-event.ts"
import type { ResetAccount } from "../reset/decision.ts"
import type { Job } from "../reset/effects.ts"

export type { NewEnrolment } from "../enrolment/enrolment-write.ts"

/** A user as stored: what a reset needs, and the profile that Actions see. */
export interface Account extends ResetAccount {
  username: string | null
  phoneNumber: string | null
  phoneVerified: boolean
  passwordHash: string | null
  profile: Profile
  appMetadata: Record<string, unknown>
  userMetadata: Record<string, unknown>
  roles: readonly string[]
  enrolments: readonly StoredEnrolment[]
  loginsCount: number
  lastPasswordResetMs: number | null
  createdAtMs: number
  updatedAtMs: number
}

/** Free profile fields: `name`, `nickname`, `given_name`, `family_name`, `picture` and any other. */
export type Profile = Record<string, unknown>

/** A user to be made. Times are the store's. */
export interface NewAccount {
  userId: string
  connectionId: string
  email: string | null
  emailVerified: boolean
  username: string | null
  phoneNumber: string | null
  phoneVerified: boolean
  passwordHash: string | null
  isBlocked: boolean
  profile: Profile
  appMetadata: Record<string, unknown>
  userMetadata: Record<string, unknown>
  roles: readonly string[]
  enrolments: readonly NewEnrolment[]
}

/** A factor as its owner and the operator see it. */
export interface StoredEnrolment extends Enrolment {
  /** As the operator or the owner calls it. */
  name: string | null
  /** Null: it is older than the record of it. */
  createdAtMs: number | null
}

/** What is to become of an account's factors, or why nothing is. */
export type EnrolmentsChange<Reason extends string = string> =
  | {
      ok: true
      writes: readonly EnrolmentWrite[]
      jobs: readonly Job[]
      logs: readonly LogEvent[]
    }
  | { ok: false; reason: Reason }

export interface AccountStore {
  find(userId: string): Promise<Account | null>

  /**
   * Whoever has this e-mail address or user name in this connection. Compared by `toLookupKey`,
   * which both databases store, so both match alike; never by a database's own case folding.
   */
  findByIdentifier(connectionId: string, identifier: string): Promise<Account | null>

  /**
   * Whose verified phone number this is in this connection, in E.164. Null also where several have
   * it: a message to a shared phone proves none of them.
   */
  findByPhoneNumber(connectionId: string, phoneNumber: string): Promise<Account | null>

  /** False when the user id, or the address in this connection, is taken: nothing is changed. */
  insert(account: NewAccount, nowMs: number): Promise<boolean>

  /** Raises `logins_count` and sets `last_login`. */
  countLogin(userId: string, nowMs: number): Promise<void>

  /** Whose enrolment it is. Null: there is none of this id. */
  findByEnrolment(enrolmentId: string): Promise<Account | null>

  /**
   * Changes what an account has enrolled, under its lock, with jobs and log events in the same
   * transaction. `decide` must be pure: it may be asked again.
   *
   * @returns Null when there is no such account. Refused as `already-enrolled`, and nothing saved, when
   *   another enrolment has the same unique digest.
   */
  changeEnrolments<Reason extends string>(
    userId: string,
    decide: (account: Account) => EnrolmentsChange<Reason>,
  ): Promise<EnrolmentsChange<Reason | "already-enrolled"> | null>

  /** Replaces a hash by a stronger one of the same password. No-op when it was changed meanwhile. */
  rehash(userId: string, oldHash: string, newHash: string): Promise<void>
}
