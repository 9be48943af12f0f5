import type {
  Enrolment,
  Factor,
  FactorAnswer,
  FactorKeys,
  FactorResult,
  PushVerdict,
} from "../factor.ts"
import { totpStepOf } from "../otp/otp.ts"
import { sixDigits } from "../six-digits.ts"
import { type PushSecret, toPushSecret } from "./push-secret.ts"

/** How long a notification may be answered (Auth0: 5 minutes for what is delivered). */
export const PUSH_TTL_MS = 5 * 60_000

export function isPushEnrolment({ type, isConfirmed }: Enrolment): boolean {
  return type === "push-notification" && isConfirmed
}

/**
 * A notification that the owner approves on a device, with the number that the page shows. With
 * `otpFallback` a code typed from that device will do (Auth0's `enter-otp-code`).
 */
export const push = {
  type: "push-notification",
  screens: ["mfa-push-challenge-push"],
  screenOf: () => "mfa-push-challenge-push",
  sends: "notification",
  hasOwnWay: true,
  methodsOf: ({ selected }) => (selected.otpFallback === true ? ["otp"] : []),
  maskedDestination: () => null,
  isEnrolled: (account) => account.enrolments.some(isPushEnrolment),
  refusals: { malformed: "invalid-otp-code-format", wrong: "invalid-code" },
  refusalOf: ({ method, push: verdict }) => {
    if (method === "otp") return null
    if (verdict === null) return "challenge-transaction-pending"
    return verdict.said === "approved" ? null : "transaction-rejected"
  },
  // What the device said is the answer; the person only goes on.
  parse: (typed, method) => (method === "otp" ? sixDigits(typed) : ""),
  verify(keys, answer): FactorResult {
    const enrolments = answer.account.enrolments.filter(isPushEnrolment)
    if (enrolments.length === 0) return { kind: "unavailable" }
    return answer.method === "otp"
      ? verifyCode(keys, answer, enrolments)
      : verifyVerdict(answer.push, enrolments)
  },
} as const satisfies Factor

/** A device that was removed since has said nothing. */
function verifyVerdict(
  verdict: PushVerdict | null,
  enrolments: readonly Enrolment[],
): FactorResult {
  const isKnown = enrolments.some(({ id }) => id === verdict?.enrolmentId)
  return isKnown && verdict?.said === "approved"
    ? { kind: "passed", spend: null }
    : { kind: "wrong" }
}

function verifyCode(
  keys: FactorKeys,
  { answer, account, nowMs }: FactorAnswer,
  enrolments: readonly Enrolment[],
): FactorResult {
  let isReadable = false
  for (const enrolment of enrolments) {
    const secret = openedPushSecret(keys, enrolment, account.userId)
    if (secret === null) continue
    isReadable = true
    const step = totpStepOf(secret.seed, answer, nowMs)
    if (step !== null && step > (enrolment.lastStep ?? -1))
      return { kind: "passed", spend: { enrolmentId: enrolment.id, step } }
  }
  return { kind: isReadable ? "wrong" : "unavailable" }
}

/** Null: there is none, or it was sealed with a key that is gone. */
export function openedPushSecret(
  keys: Pick<FactorKeys, "openSecret">,
  enrolment: Enrolment,
  userId: string,
): PushSecret | null {
  try {
    return toPushSecret(keys.openSecret(enrolment, userId))
  } catch {
    return null
  }
}
