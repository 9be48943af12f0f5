import { equalTexts } from "../../lib/digest.ts"
import type { Factor } from "../factor.ts"
import { sixDigits } from "../six-digits.ts"

/** Every verified address counts as enrolled (Auth0, "Configure Email Notifications for MFA"). */
export const email = {
  type: "email",
  screens: ["mfa-email-challenge"],
  screenOf: () => "mfa-email-challenge",
  sends: "code",
  methodsOf: () => [],
  maskedDestination: ({ email: address }) => (address === null ? null : maskedEmail(address)),
  isEnrolled: (account) => account.email !== null && account.emailVerified,
  refusals: { malformed: "invalid-otp-code-format", wrong: "invalid-code" },
  parse: sixDigits,
  verify(keys, { answer, account, code, nowMs }) {
    if (account.email === null || !account.emailVerified) return { kind: "unavailable" }
    if (code === null || nowMs >= code.expiresAtMs) return { kind: "wrong" }
    const hashes = keys.codeHash("email", account.userId, answer)
    return hashes.some((hash) => equalTexts(hash, code.hash))
      ? { kind: "passed", spend: null }
      : { kind: "wrong" }
  },
} as const satisfies Factor

/** `a****@e****`: first letters only, and one length for every address. */
export function maskedEmail(address: string): string {
  const at = address.lastIndexOf("@")
  const first = (text: string) => [...text][0] ?? "*"
  return `${first(address.slice(0, at))}****@${first(address.slice(at + 1))}****`
}
