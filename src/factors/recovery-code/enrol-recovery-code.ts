import type { Enroller } from "../enroller.ts"
import { newRecoveryCode } from "./recovery-code.ts"

/** A code is shown once, and the person says that it is noted. */
export const enrolRecoveryCode = {
  type: "recovery-code",
  screens: ["mfa-recovery-code-enrollment"],
  askScreen: null,
  screenOf: () => "mfa-recovery-code-enrollment",
  asks: null,
  answeredBy: "tick",
  countMax: 1,
  refusals: { malformed: "no-confirmation", wrong: "no-confirmation" },
  begin: ({ chance }) => ({
    kind: "begun",
    secret: Buffer.from(newRecoveryCode(chance)),
    options: {},
    sendsTo: null,
  }),
  show: ({ secret }) => ({ kind: "recovery-code", code: (secret ?? "").toString() }),
  parse: (typed) => (typed === "true" ? typed : null),
  finish: ({ account, setup: { secret } }) => ({
    kind: "enrolled",
    secret,
    options: {},
    lastStep: null,
    uniqueKey: `${account.userId} recovery-code`,
  }),
  takeDevice: null,
} as const satisfies Enroller
