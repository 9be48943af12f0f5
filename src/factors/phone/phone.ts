import { equalTexts } from "../../lib/digest.ts"
import type { Factor, FactorAccount } from "../factor.ts"
import { sixDigits } from "../six-digits.ts"

/**
 * A code by text message (Auth0's `phone`, Guardian's `sms`). Voice is not there: whoever prefers it
 * gets a text. NIST SP 800-63B-4 section 3.1.3.1 calls the telephone network a restricted way.
 */
export const phone: Factor = {
  type: "phone",
  screen: "mfa-sms-challenge",
  sendsCode: true,
  maskedDestination: (account) => {
    const number = phoneNumberOf(account)
    return number === null ? null : maskedPhoneNumber(number)
  },
  isEnrolled: (account) => phoneNumberOf(account) !== null,
  parse: sixDigits,
  verify(keys, { answer, account, code, nowMs }) {
    if (phoneNumberOf(account) === null) return { kind: "unavailable" }
    if (code === null || nowMs >= code.expiresAtMs) return { kind: "wrong" }
    const hashes = keys.codeHash("phone", account.userId, answer)
    return hashes.some((hash) => equalTexts(hash, code.hash))
      ? { kind: "passed", spend: null }
      : { kind: "wrong" }
  },
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
