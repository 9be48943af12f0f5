import { equalTexts } from "../../lib/digest.ts"
import type { Factor, FactorAccount } from "../factor.ts"
import { sixDigits } from "../six-digits.ts"

/**
 * A code by text message or by a call (Auth0's `phone`, Guardian's `sms`). NIST SP 800-63B-4 section 3.1.3.1 calls the telephone network a restricted way.
 */
export const phone = {
  type: "phone",
  screens: ["mfa-phone-challenge", "mfa-sms-challenge", "mfa-voice-challenge"],
  screenOf: (method) => (method === null ? "mfa-phone-challenge" : `mfa-${method}-challenge`),
  sends: "code",
  methodsOf: ({ selected, account, phoneMethods }) => {
    const wished = selected.preferredMethod ?? preferredMethodOf(account)
    const open = phoneMethods.filter((method) => method === wished)
    return open.length > 0 ? open : phoneMethods
  },
  maskedDestination: (account) => {
    const number = phoneNumberOf(account)
    return number === null ? null : maskedPhoneNumber(number)
  },
  isEnrolled: (account) => phoneNumberOf(account) !== null,
  refusals: { malformed: "invalid-otp-code-format", wrong: "invalid-code" },
  parse: sixDigits,
  verify(keys, { answer, account, code, nowMs }) {
    if (phoneNumberOf(account) === null) return { kind: "unavailable" }
    if (code === null || nowMs >= code.expiresAtMs) return { kind: "wrong" }
    const hashes = keys.codeHash("phone", account.userId, answer)
    return hashes.some((hash) => equalTexts(hash, code.hash))
      ? { kind: "passed", spend: null }
      : { kind: "wrong" }
  },
} as const satisfies Factor

/** As the enrolment says, which the Action's own wish comes before. */
function preferredMethodOf({ enrolments }: FactorAccount): unknown {
  return enrolments.find(({ type, isConfirmed }) => type === "phone" && isConfirmed)?.options
    .preferredMethod
}

/** The number that was enrolled first. The profile's own number is a contact, not a factor. */
export function phoneNumberOf({ enrolments }: FactorAccount): string | null {
  for (const { type, isConfirmed, options } of enrolments)
    if (type === "phone" && isConfirmed && typeof options.number === "string") return options.number
  return null
}

/** The last two digits: enough to know one's own. */
export function maskedPhoneNumber(number: string): string {
  return `•••• ${number.slice(-2)}`
}
