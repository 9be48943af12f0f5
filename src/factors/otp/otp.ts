import { Secret as TotpSecret, TOTP } from "otpauth"
import type { Enrolment, Factor, FactorAnswer, FactorKeys, FactorResult } from "../factor.ts"
import { sixDigits } from "../six-digits.ts"

/** RFC 6238 with SHA-1, which is what every authenticator app speaks. */
export const TOTP_STEP_S = 30
/** Steps accepted before and after the current one (RFC 6238 section 6: clocks drift). */
export const TOTP_WINDOW = 1

/** The time step that `code` belongs to, or null. `secret` is the seed's bytes. */
export function totpStepOf(secret: Buffer, code: string, nowMs: number): number | null {
  const bytes = new Uint8Array(secret)
  const totp = new TOTP({
    secret: new TotpSecret({ buffer: bytes.buffer }),
    digits: 6,
    period: TOTP_STEP_S,
  })
  const delta = totp.validate({ token: code, timestamp: nowMs, window: TOTP_WINDOW })
  return delta === null ? null : Math.floor(nowMs / 1000 / TOTP_STEP_S) + delta
}

const usable = (enrolment: Enrolment) => enrolment.type === "otp" && enrolment.isConfirmed

export const otp = {
  type: "otp",
  screens: ["mfa-otp-challenge"],
  screenOf: () => "mfa-otp-challenge",
  sends: null,
  methodsOf: () => [],
  maskedDestination: () => null,
  isEnrolled: (account) => account.enrolments.some(usable),
  refusals: { malformed: "invalid-otp-code-format", wrong: "invalid-code" },
  parse: sixDigits,
  verify(keys: FactorKeys, { answer, account, nowMs }: FactorAnswer): FactorResult {
    const enrolments = account.enrolments.filter(usable)
    if (enrolments.length === 0) return { kind: "unavailable" }
    let isReadable = false
    for (const enrolment of enrolments) {
      const seed = openedSeed(keys, enrolment, account.userId)
      if (seed === null) continue
      isReadable = true
      const step = totpStepOf(seed, answer, nowMs)
      // Strictly later than the last accepted step: a code seen over a shoulder is worth nothing.
      if (step !== null && step > (enrolment.lastStep ?? -1))
        return { kind: "passed", spend: { enrolmentId: enrolment.id, step } }
    }
    return { kind: isReadable ? "wrong" : "unavailable" }
  },
} as const satisfies Factor

/** Null: sealed with a key that is gone, or for another row. Then this factor cannot be answered. */
function openedSeed(keys: FactorKeys, enrolment: Enrolment, userId: string): Buffer | null {
  try {
    return keys.openSecret(enrolment, userId)
  } catch {
    return null
  }
}
