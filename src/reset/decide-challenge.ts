import type { ChallengeMethod, FactorType } from "../factors/factor.ts"
import { getFactor } from "../factors/registry.ts"
import { isOffered, methodsOf, show } from "./advance.ts"
import { no, yes, type Decision, type ResetContext } from "./decision.ts"
import type { ResetEvent } from "./event.ts"
import { CODE_SENDS_MAX, RESEND_PAUSE_MS } from "./limits.ts"
import type { Challenge } from "./reset.ts"
import { jobOf, sendingOf, sentAgain } from "./sending.ts"

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
export function decideMethodChosen(
  context: ResetContext,
  method: ChallengeMethod | null,
): Decision {
  const { reset, nowMs } = context
  const { state } = reset
  if (state.name !== "challenging" || state.challenge.chosen === null) return no("out-of-order")
  const { challenge } = state
  const isOpen =
    method === null
      ? getFactor(state.challenge.chosen).hasOwnWay === true
      : methodsOf(context, challenge, state.challenge.chosen).includes(method)
  if (!isOpen) return no("not-offered")
  if (challenge.method === method) return yes(reset)
  const switched: Challenge = { ...challenge, method }
  // Back to the factor's own way, what was sent on it still holds.
  if (method === null || sendingOf(switched) === null)
    return yes({ ...reset, state: { ...state, challenge: switched } })
  if (challenge.sends >= CODE_SENDS_MAX) return no("too-many-codes")
  const sent = { ...sentAgain(switched, nowMs), code: null }
  return yes({ ...reset, state: { ...state, challenge: sent } }, [], [jobOf(reset, sent)])
}

/** Another code or notification, please. The code before it works until the new one is made. */
export function decideCodeAsked({ reset, nowMs }: ResetContext): Decision {
  const { state } = reset
  if (state.name !== "challenging") return no("out-of-order")
  const { challenge } = state
  if (sendingOf(challenge) === null) return no("not-offered")
  if (challenge.sends >= CODE_SENDS_MAX) return no("too-many-codes")
  // Whoever said that it was not them is not asked again for the same reset.
  if (challenge.push?.said === "not-me") return no("too-many-codes")
  if (challenge.sentAtMs !== null && nowMs < challenge.sentAtMs + RESEND_PAUSE_MS)
    return no("too-soon")
  const sent = sentAgain(challenge, nowMs)
  return yes({ ...reset, state: { ...state, challenge: sent } }, [], [jobOf(reset, sent)])
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
