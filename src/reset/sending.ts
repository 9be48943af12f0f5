import type { FactorType } from "../factors/factor.ts"
import { getFactor } from "../factors/registry.ts"
import type { Job } from "./effects.ts"
import type { Challenge, Reset } from "./reset.ts"

/** What the factor that is shown sends, answered the way that was chosen. */
export function sendingOf({ chosen, method }: Challenge): "code" | "notification" | null {
  // A code typed from the app in place of a push is not sent by anybody.
  return chosen === null || method === "otp" ? null : getFactor(chosen).sends
}

/** One more code or notification, of the factor that is shown. */
export function sentAgain(challenge: Challenge, nowMs: number): Challenge {
  const { chosen, sends, sentFor: _before, ...rest } = challenge
  const sentFor = chosen === null ? {} : { sentFor: chosen }
  return { ...rest, ...sentFor, chosen, sends: sends + 1, sentAtMs: nowMs, push: null }
}

/** The factor of what was sent last: another one may be shown by now. */
export function sentForOf({ sentFor, chosen }: Challenge): FactorType | null {
  return sentFor ?? chosen
}

/** The job that does the sending number `sends` of a challenge. */
export function jobOf(reset: Reset, challenge: Challenge): Job {
  const type = sendingOf(challenge) === "notification" ? "send-push" : "send-code"
  return { type, resetId: reset.id, challenge: challenge.number, send: challenge.sends }
}
