import { toLookupKey } from "../../lib/lookup-key.ts"
import type { Enroller } from "../enroller.ts"
import type { FactorAccount } from "../factor.ts"
import { isSentCode } from "../sent-code.ts"
import { sixDigits } from "../six-digits.ts"
import { maskedEmail } from "./email.ts"

/** RFC 5321 section 4.5.3.1.3, without the angle brackets. */
const ADDRESS_LENGTH_MAX = 254

/** An address is typed, and a code that is mailed there comes back. */
export const enrolEmail = {
  type: "email",
  screens: ["mfa-email-enrollment", "mfa-email-enrollment-code"],
  askScreen: "mfa-email-enrollment",
  screenOf: () => "mfa-email-enrollment-code",
  asks: "email",
  answeredBy: "code",
  countMax: 10,
  refusals: { malformed: "invalid-otp-code-format", wrong: "invalid-code" },
  begin({ account, typed }) {
    const address = typed.trim()
    if (address === "") return { kind: "refused", refusal: "no-email" }
    if (!isAddress(address)) return { kind: "refused", refusal: "invalid-email-format" }
    if (hasAddress(account, address)) return { kind: "refused", refusal: "already-enrolled" }
    return {
      kind: "begun",
      secret: null,
      options: { email: address },
      sendsTo: { channel: "email", to: address },
    }
  },
  show: ({ sendsTo }) => ({
    kind: "code-sent",
    channel: "email",
    maskedDestination: maskedEmail(sendsTo?.to ?? ""),
  }),
  parse: sixDigits,
  finish({ account, keys, answer, nowMs, setup: { code, options } }) {
    if (!isSentCode(keys, "email", account.userId, { code, typed: answer, nowMs }))
      return { kind: "wrong" }
    const uniqueKey = `${account.userId} email ${toLookupKey(String(options.email))}`
    return { kind: "enrolled", secret: null, options, lastStep: null, uniqueKey }
  },
  takeDevice: null,
} as const satisfies Enroller

/** One `@` with something on either side, and nothing that could end a mail's header or list. */
function isAddress(text: string): boolean {
  return (
    text.length <= ADDRESS_LENGTH_MAX && /^[^\s@,;<>()"\p{Cc}]+@[^\s@,;<>()"\p{Cc}]+$/u.test(text)
  )
}

/** A verified address of the account counts as enrolled already. */
function hasAddress({ email, emailVerified, enrolments }: FactorAccount, address: string): boolean {
  const own = email !== null && emailVerified ? [email] : []
  const enrolled = enrolments.flatMap(({ type, options }) =>
    type === "email" && typeof options.email === "string" ? [options.email] : [],
  )
  return [...own, ...enrolled].some((known) => toLookupKey(known) === toLookupKey(address))
}
