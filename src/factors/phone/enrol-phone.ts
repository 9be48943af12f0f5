import type { Enroller } from "../enroller.ts"
import type { FactorAccount } from "../factor.ts"
import { isSentCode } from "../sent-code.ts"
import { sixDigits } from "../six-digits.ts"
import { maskedPhoneNumber } from "./phone.ts"
import { toPhoneNumber } from "./phone-number.ts"

/** A number is typed, and a code that is sent there comes back. */
export const enrolPhone = {
  type: "phone",
  screens: ["mfa-phone-enrollment", "mfa-sms-enrollment-code", "mfa-voice-enrollment-code"],
  askScreen: "mfa-phone-enrollment",
  screenOf: ({ sendsTo }) => `mfa-${sendsTo?.channel ?? "sms"}-enrollment-code`,
  asks: "phone",
  answeredBy: "code",
  countMax: 10,
  refusals: { malformed: "invalid-otp-code-format", wrong: "invalid-code" },
  begin({ account, typed, method, phoneMethods }) {
    if (typed.trim() === "") return { kind: "refused", refusal: "no-phone" }
    const number = toPhoneNumber(typed)
    if (number === null) return { kind: "refused", refusal: "invalid-phone-format" }
    if (hasNumber(account, number)) return { kind: "refused", refusal: "already-enrolled" }
    const channel = phoneMethods.find((open) => open === method) ?? phoneMethods[0] ?? "sms"
    return {
      kind: "begun",
      secret: null,
      options: { number, preferredMethod: channel },
      sendsTo: { channel, to: number },
    }
  },
  show: ({ sendsTo }) => ({
    kind: "code-sent",
    channel: sendsTo?.channel ?? "sms",
    maskedDestination: maskedPhoneNumber(sendsTo?.to ?? ""),
  }),
  parse: sixDigits,
  finish({ account, keys, answer, nowMs, setup: { code, options } }) {
    if (!isSentCode(keys, "phone", account.userId, { code, typed: answer, nowMs }))
      return { kind: "wrong" }
    const uniqueKey = `${account.userId} phone ${String(options.number)}`
    return { kind: "enrolled", secret: null, options, lastStep: null, uniqueKey }
  },
  takeDevice: null,
} as const satisfies Enroller

function hasNumber({ enrolments }: FactorAccount, number: string): boolean {
  return enrolments.some(({ type, options }) => type === "phone" && options.number === number)
}
