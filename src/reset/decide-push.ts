import { isPushEnrolment, PUSH_TTL_MS } from "../factors/push/push.ts"
import { countedTry, lock } from "./decide-answer.ts"
import { logOf, no, yes, type Decision, type ResetContext } from "./decision.ts"
import type { ResetEvent } from "./event.ts"
import { ANSWERS_MAX } from "./limits.ts"
import type { Challenge } from "./reset.ts"

const FACTOR = "push-notification"

/**
 * What a device said of the newest notification, once: neither a late answer to an older one nor a
 * second thought counts. An approval completes nothing by itself, the browser goes on with it. A
 * rejection is counted here as the wrong answer it is, whether or not that browser ever comes back.
 */
export function decidePushAnswered(
  context: ResetContext,
  event: ResetEvent & { name: "push-answered" },
): Decision {
  const { reset, account, nowMs } = context
  const { state } = reset
  if (state.name !== "challenging") return no("out-of-order")
  const { challenge } = state
  const isOurs = account.enrolments.some(
    (enrolment) => enrolment.id === event.verdict.enrolmentId && isPushEnrolment(enrolment),
  )
  if (!isOurs || challenge.chosen !== FACTOR) return no("not-offered")
  if (challenge.number !== event.challenge || challenge.sends !== event.send)
    return no("not-offered")
  if (challenge.push !== null) return no("spent")
  if (challenge.sentAtMs === null || nowMs >= challenge.sentAtMs + PUSH_TTL_MS) return no("expired")
  const answered: Challenge = { ...challenge, push: event.verdict }
  if (event.verdict.said === "approved")
    return yes({ ...reset, state: { ...state, challenge: answered } })
  return reject(context, answered)
}

function reject(context: ResetContext, challenge: Challenge): Decision {
  const { reset } = context
  const { state } = reset
  if (state.name !== "challenging") return no("out-of-order")
  const rejected = logOf(context, "gd_auth_rejected", "A notification was rejected on a device", {
    factor: FACTOR,
    said: challenge.push?.said,
  })
  const counted = countedTry(context, FACTOR)
  const answers = challenge.answers + 1
  if (counted === null || answers >= ANSWERS_MAX) return lock(context, FACTOR, [rejected])
  return yes({ ...reset, state: { ...state, challenge: { ...challenge, answers } } }, [
    counted,
    rejected,
  ])
}
