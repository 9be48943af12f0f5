import type { ResetAccount } from "../reset/decision.ts"

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

export interface NewEnrolment {
  id: string
  type: ResetAccount["enrolments"][number]["type"]
  isConfirmed: boolean
  sealedSecret: string | null
  options: Record<string, unknown>
}

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

  /** Replaces a hash by a stronger one of the same password. No-op when it was changed meanwhile. */
  rehash(userId: string, oldHash: string, newHash: string): Promise<void>
}
