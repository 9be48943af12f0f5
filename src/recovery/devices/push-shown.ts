import { PUSH_TTL_MS } from "../../factors/push/push.ts"
import type { Clock } from "../../lib/clock.ts"
import type { KeyRing } from "../../ports/key-ring.ts"
import type { Challenge, Reset } from "../../reset/reset.ts"
import type { PushShown } from "../view.ts"
import { numberOf } from "./push-requests.ts"

/** The job that issues a notification takes a moment; after this it will not have been allowed to. */
const PREPARING_MS = 15_000

/** What the page says of the notification that was sent last. */
export function pushShown(
  { keys, clock }: { keys: KeyRing; clock: Clock },
  reset: Reset,
  challenge: Challenge,
): PushShown {
  const { push, sentAtMs } = challenge
  if (push !== null) return { is: push.said === "approved" ? "approved" : "rejected" }
  const ageMs = clock.nowMs() - (sentAtMs ?? 0)
  if (ageMs >= PUSH_TTL_MS) return { is: "expired" }
  const number = numberOf(keys, reset, challenge)
  if (number !== null) return { is: "waiting", number }
  return { is: ageMs >= PREPARING_MS ? "unsent" : "preparing" }
}
