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

/** How a code can go to a phone (Auth0: Guardian's message types). */
export const PHONE_METHODS = ["sms", "voice"] as const
export type PhoneMethod = (typeof PHONE_METHODS)[number]

/** How a challenge is answered where its factor has several ways; `otp` in place of a push. */
export type ChallengeMethod = PhoneMethod | "otp"

/** WebAuthn's `userVerification`. */
export type UserVerification = "discouraged" | "preferred" | "required"

/**
 * What a device said of a notification. Only an approval with the right number is one: a wrong number
 * and "that is not me" reject.
 */
export interface PushVerdict {
  enrolmentId: string
  said: "approved" | "wrong-number" | "not-me"
}

/** One enrolled authenticator of a user. Its secret is sealed and only opened to verify. */
export interface Enrolment {
  id: string
  type: FactorType
  /** Unconfirmed enrolments cannot be challenged and are not shown to Actions. */
  isConfirmed: boolean
  sealedSecret: string | null
  /**
   * What was spent last, which only grows. TOTP: the time step (RFC 6238 section 5.2). WebAuthn: the
   * signature count (WebAuthn Level 3 section 6.1.1).
   */
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
  method: ChallengeMethod | null
  push: PushVerdict | null
  /** Random texts of this very try, newest key first: what WebAuthn signs. */
  nonces: readonly string[]
  site: FactorSite
  nowMs: number
}

/** Auth0's error keys of the challenge screens that depend on the factor (runtime contract, 5.3). */
export type FactorRefusal =
  | "invalid-otp-code-format"
  | "invalid-code-format"
  | "invalid-code"
  | "webauthn-challenge-error"
  | "webauthn-platform-challenge-error"
  | "challenge-transaction-pending"
  | "transaction-rejected"

/** Where this server is, as browsers and authenticators know it. */
export interface FactorSite {
  /** `https://login.example.com` */
  origin: string
  /** WebAuthn's relying party: the host name. */
  rpId: string
  keyUserVerification: UserVerification
}

/** The secrets a factor needs, handed in: a factor holds no key. */
export interface FactorKeys {
  /** Opens an enrolment's sealed secret. Throws when it was sealed for another row. */
  openSecret(enrolment: Enrolment, userId: string): Buffer
  /** The keyed hash of a code that was sent to `userId` for `factor`, or to an `Ask` by its id. */
  codeHash(factor: FactorType | "ask", userId: string, code: string): readonly string[]
}

/**
 * What a right answer uses up, saved with the pass, or the pass does not count: a time step or a
 * signature count, which only grow; or the secret itself, which a new one replaces.
 */
export type Spend =
  | { enrolmentId: string; step: number }
  | { enrolmentId: string; spentSecret: string }

export type FactorResult =
  | { kind: "passed"; spend: Spend | null }
  | { kind: "wrong" }
  /** The account can no longer answer this factor. */
  | { kind: "unavailable" }

export interface Factor {
  readonly type: FactorType
  /** The last parts of Auth0's screen names and paths: `/u/mfa-otp-challenge`. */
  readonly screens: readonly string[]
  /** The one of them that a challenge is at. */
  screenOf(method: ChallengeMethod | null): string
  /** What a challenge starts by sending, answered by `method`. */
  readonly sends: "code" | "notification" | null
  /**
   * The ways to answer that are open for this account. None: there is but one, without a name. One: it
   * is taken. Several: the person chooses.
   */
  methodsOf(options: FactorOptions): readonly ChallengeMethod[]
  /** Whether those ways stand beside the factor's own, which has no name and comes first. */
  readonly hasOwnWay?: true
  /** Why there is nothing to verify yet, or no more. Such an answer is not counted. */
  refusalOf?(challenge: Pick<FactorAnswer, "method" | "push">): FactorRefusal | null
  /** Where the code goes, masked to one length for all, or null when nothing is sent. */
  maskedDestination(account: FactorAccount): string | null
  isEnrolled(account: FactorAccount): boolean
  /** What the page says of an answer that cannot be one, and of a wrong one. */
  readonly refusals: { malformed: FactorRefusal; wrong: FactorRefusal }
  /** The answer in its canonical form, or null when it cannot be one. */
  parse(typed: string, method: ChallengeMethod | null): string | null
  verify(keys: FactorKeys, answer: FactorAnswer): FactorResult | Promise<FactorResult>
}

/** What decides between the ways to answer a factor. */
export interface FactorOptions {
  /** As the Action named the factor. */
  selected: Record<string, unknown>
  account: FactorAccount
  /** What the tenant allows. */
  phoneMethods: readonly PhoneMethod[]
}
