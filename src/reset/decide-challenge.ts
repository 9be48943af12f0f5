import type { ChallengeMethod, FactorType } from "../factors/factor.ts"
import { isOffered, jobOf, methodsOf, sendingOf, show } from "./advance.ts"
import { no, yes, type Decision, type ResetContext } from "./decision.ts"
import type { ResetEvent } from "./event.ts"
import { CODE_SENDS_MAX, CODE_TTL_MS, RESEND_PAUSE_MS } from "./limits.ts"
import type { Challenge } from "./reset.ts"

/** Changes which factor is shown. It completes nothing and gives no try back. */
export function decideFactorChosen(context: ResetContext, factor: FactorType): Decision {
  const { state } = context.reset
  if (state.name !== "challenging") return no("out-of-order")
  if (!isOffered(context, state.challenge, factor)) return no("not-offered")
  if (state.challenge.chosen === factor) return yes(context.reset)
  return show(context, context.reset, state.challenge, factor, [])
}

/** "Try another method": back to the list of what is offered. */
export function decidePickerAsked({ reset }: ResetContext): Decision {
  const { state } = reset
  if (state.name !== "challenging") return no("out-of-order")
  if (state.challenge.offers.length < 2) return no("not-offered")
  return yes({ ...reset, state: { ...state, challenge: { ...state.challenge, chosen: null } } })
}

/**
 * Another way to answer the factor that is shown. A first code on that way is sent at once, within
 * the challenge's limit of codes.
 */
export function decideMethodChosen(context: ResetContext, method: ChallengeMethod): Decision {
  const { reset, nowMs } = context
  const { state } = reset
  if (state.name !== "challenging" || state.challenge.chosen === null) return no("out-of-order")
  const { challenge } = state
  if (!methodsOf(context, challenge, state.challenge.chosen).includes(method))
    return no("not-offered")
  if (challenge.method === method) return yes(reset)
  const switched: Challenge = { ...challenge, method }
  if (sendingOf(switched) === null)
    return yes({ ...reset, state: { ...state, challenge: switched } })
  if (challenge.sends >= CODE_SENDS_MAX) return no("too-many-codes")
  const sent = { ...switched, sends: challenge.sends + 1, sentAtMs: nowMs, code: null, push: null }
  return yes({ ...reset, state: { ...state, challenge: sent } }, [], [jobOf(reset, sent)])
}

/** Another code or notification, please. The code before it works until the new one is made. */
export function decideCodeAsked({ reset, nowMs }: ResetContext): Decision {
  const { state } = reset
  if (state.name !== "challenging") return no("out-of-order")
  const { challenge } = state
  if (sendingOf(challenge) === null) return no("not-offered")
  if (challenge.sends >= CODE_SENDS_MAX) return no("too-many-codes")
  if (challenge.sentAtMs !== null && nowMs < challenge.sentAtMs + RESEND_PAUSE_MS)
    return no("too-soon")
  const sent = { ...challenge, sends: challenge.sends + 1, sentAtMs: nowMs, push: null }
  return yes({ ...reset, state: { ...state, challenge: sent } }, [], [jobOf(reset, sent)])
}

/**
 * What a device said of the newest notification, once: neither a late answer to an older one nor a
 * second thought counts. It completes nothing by itself, the browser goes on with it.
 */
export function decidePushAnswered(
  { reset, account, nowMs }: ResetContext,
  event: ResetEvent & { name: "push-answered" },
): Decision {
  const { state } = reset
  if (state.name !== "challenging") return no("out-of-order")
  const { challenge } = state
  const isOurs = account.enrolments.some(
    ({ id, type, isConfirmed }) =>
      id === event.verdict.enrolmentId && type === "push-notification" && isConfirmed,
  )
  if (!isOurs || challenge.chosen !== "push-notification") return no("not-offered")
  if (challenge.number !== event.challenge || challenge.sends !== event.send)
    return no("not-offered")
  if (challenge.push !== null) return no("spent")
  if (challenge.sentAtMs === null || nowMs >= challenge.sentAtMs + CODE_TTL_MS) return no("expired")
  return yes({ ...reset, state: { ...state, challenge: { ...challenge, push: event.verdict } } })
}

/** The job has made a code: it replaces the one before it, and gives no try back. */
export function decideCodeMade(
  { reset }: ResetContext,
  event: ResetEvent & { name: "code-made" },
): Decision {
  const { state } = reset
  if (state.name !== "challenging") return no("out-of-order")
  const { number, sends } = state.challenge
  // An older job that was slow must not put its code in the place of a newer one.
  if (number !== event.challenge || sends !== event.send) return no("not-offered")
  return yes({ ...reset, state: { ...state, challenge: { ...state.challenge, code: event.code } } })
}
