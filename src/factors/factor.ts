/**
 * What a factor is, without any I/O. Each factor is a folder that exports one `Factor`; adding one
 * is a folder, a line in `registry.ts` and a screen in `pages/`.
 */

/** The names of `event.user.enrolledFactors[].type`, and `recovery-code`, which can be challenged. */
export const FACTOR_TYPES = [
  "otp",
  "email",
  "phone",
  "push-notification",
  "webauthn-roaming",
  "webauthn-platform",
  "recovery-code",
] as const
export type FactorType = (typeof FACTOR_TYPES)[number]

/** One enrolled authenticator of a user. Its secret is sealed and only opened to verify. */
export interface Enrolment {
  id: string
  type: FactorType
  /** Unconfirmed enrolments cannot be challenged and are not shown to Actions. */
  isConfirmed: boolean
  sealedSecret: string | null
  /** TOTP: the last time step that was accepted. A step is spent once (RFC 6238 section 5.2). */
  lastStep: number | null
  options: Record<string, unknown>
}

/** What a factor has to know of the account. */
export interface FactorAccount {
  userId: string
  email: string | null
  emailVerified: boolean
  enrolments: readonly Enrolment[]
}

/** What an open challenge keeps of the code that was sent for it. */
export interface SentCode {
  /** Keyed hash: a copy of the database does not give the code away. */
  hash: string
  /** At this millisecond the code has expired. */
  expiresAtMs: number
}

export interface FactorAnswer {
  /** As `parse` gave it. */
  answer: string
  account: FactorAccount
  code: SentCode | null
  nowMs: number
}

/** The secrets a factor needs, handed in: a factor holds no key. */
export interface FactorKeys {
  /** Opens an enrolment's sealed secret. Throws when it was sealed for another row. */
  openSecret(enrolment: Enrolment, userId: string): Buffer
  /** The keyed hash of a code that was sent to `userId` for `factor`. */
  codeHash(factor: FactorType, userId: string, code: string): readonly string[]
}

/** `spend` is saved with the pass, or the pass does not count. */
export type FactorResult =
  | { kind: "passed"; spend: { enrolmentId: string; step: number } | null }
  | { kind: "wrong" }
  /** The account can no longer answer this factor. */
  | { kind: "unavailable" }

export interface Factor {
  readonly type: FactorType
  /** The last part of Auth0's screen name and path: `/u/mfa-otp-challenge`. */
  readonly screen: string
  /** Whether a challenge starts by sending a code. */
  readonly sendsCode: boolean
  /** Where the code goes, masked to one length for all, or null when nothing is sent. */
  maskedDestination(account: FactorAccount): string | null
  isEnrolled(account: FactorAccount): boolean
  /** The answer in its canonical form, or null when it cannot be one. */
  parse(typed: string): string | null
  verify(keys: FactorKeys, answer: FactorAnswer): FactorResult
}
