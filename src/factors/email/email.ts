import { equalTexts } from "../../lib/digest.ts"
import type { Factor, FactorAccount } from "../factor.ts"
import { sixDigits } from "../six-digits.ts"

/**
 * Every verified address counts as enrolled (Auth0, "Configure Email Notifications for MFA"). One that
 * was set up for this comes before it: it need not be the mailbox that links go to.
 */
export const email = {
  type: "email",
  screens: ["mfa-email-challenge"],
  screenOf: () => "mfa-email-challenge",
  sends: "code",
  methodsOf: () => [],
  maskedDestination: (account) => {
    const address = emailAddressOf(account)
    return address === null ? null : maskedEmail(address)
  },
  isEnrolled: (account) => emailAddressOf(account) !== null,
  refusals: { malformed: "invalid-otp-code-format", wrong: "invalid-code" },
  parse: sixDigits,
  verify(keys, { answer, account, code, nowMs }) {
    if (emailAddressOf(account) === null) return { kind: "unavailable" }
    if (code === null || nowMs >= code.expiresAtMs) return { kind: "wrong" }
    const hashes = keys.codeHash("email", account.userId, answer)
    return hashes.some((hash) => equalTexts(hash, code.hash))
      ? { kind: "passed", spend: null }
      : { kind: "wrong" }
  },
} as const satisfies Factor

/** Where codes go. Null: nowhere. */
export function emailAddressOf({
  email: address,
  emailVerified,
  enrolments,
}: FactorAccount): string | null {
  for (const { type, isConfirmed, options } of enrolments)
    if (type === "email" && isConfirmed && typeof options.email === "string") return options.email
  return emailVerified ? address : null
}

/** `a****@e****`: first letters only, and one length for every address. */
export function maskedEmail(address: string): string {
  const at = address.lastIndexOf("@")
  const first = (text: string) => [...text][0] ?? "*"
  return `${first(address.slice(0, at))}****@${first(address.slice(at + 1))}****`
}
