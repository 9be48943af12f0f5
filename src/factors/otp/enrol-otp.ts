import { Secret as TotpSecret, TOTP } from "otpauth"
import type { Enroller } from "../enroller.ts"
import { sixDigits } from "../six-digits.ts"
import { TOTP_STEP_S, totpStepOf } from "./otp.ts"

/** RFC 4226 section 4 (R6) recommends 160 bits. */
const SEED_BYTES = 20

/** An authenticator app scans a seed, and a code of it shows that it did. */
export const enrolOtp = {
  type: "otp",
  screens: ["mfa-otp-enrollment-qr"],
  askScreen: null,
  screenOf: () => "mfa-otp-enrollment-qr",
  asks: null,
  answeredBy: "code",
  countMax: 10,
  refusals: { malformed: "invalid-otp-code-format", wrong: "invalid-code" },
  begin: ({ chance }) => ({
    kind: "begun",
    secret: Buffer.from(chance.token(), "base64url").subarray(0, SEED_BYTES),
    options: {},
    sendsTo: null,
  }),
  show({ secret }, { issuer, accountName }) {
    const seed = toSecret(secret ?? Buffer.alloc(0))
    return { kind: "qr", qr: keyUri(seed, issuer, accountName), typed: seed.base32 }
  },
  parse: sixDigits,
  finish({ answer, setup: { secret }, nowMs }) {
    const step = secret === null ? null : totpStepOf(secret, answer, nowMs)
    // The step is spent: the code that confirmed the app is good for nothing else.
    return step === null
      ? { kind: "wrong" }
      : { kind: "enrolled", secret, options: {}, lastStep: step, uniqueKey: null }
  },
  takeDevice: null,
} as const satisfies Enroller

/** `otpauth://totp/ISSUER:ACCOUNT?…` (Google Authenticator, "Key Uri Format"). */
function keyUri(secret: TotpSecret, issuer: string, accountName: string): string {
  // A colon would end the issuer.
  const label = (text: string) => text.replaceAll(":", " ").trim()
  return new TOTP({
    issuer: label(issuer),
    label: label(accountName),
    secret,
    digits: 6,
    period: TOTP_STEP_S,
  }).toString()
}

function toSecret(seed: Buffer): TotpSecret {
  return new TotpSecret({ buffer: new Uint8Array(seed).buffer })
}
