import { getFactor } from "../factors/registry.ts"
import type { FactorType } from "../factors/factor.ts"
import { isOffered, show } from "./advance.ts"
import { no, yes, type Decision, type ResetContext } from "./decision.ts"
import type { ResetEvent } from "./event.ts"
import { CODE_SENDS_MAX, RESEND_PAUSE_MS } from "./limits.ts"

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

/** Another code, please. The one before it works until the new one is made. */
export function decideCodeAsked({ reset, nowMs }: ResetContext): Decision {
  const { state } = reset
  if (state.name !== "challenging") return no("out-of-order")
  const { challenge } = state
  if (challenge.chosen === null || !getFactor(challenge.chosen).sendsCode) return no("not-offered")
  if (challenge.sends >= CODE_SENDS_MAX) return no("too-many-codes")
  if (challenge.sentAtMs !== null && nowMs < challenge.sentAtMs + RESEND_PAUSE_MS)
    return no("too-soon")
  const send = challenge.sends + 1
  return yes(
    {
      ...reset,
      state: { ...state, challenge: { ...challenge, sends: send, sentAtMs: nowMs } },
    },
    [],
    [{ type: "send-code", resetId: reset.id, challenge: challenge.number, send }],
  )
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
