import { unreachable } from "../lib/assert.ts"
import { decideActionFinished } from "./decide-action-finished.ts"
import { decideAnswerFailed, decideAnswerPassed, decideAnswerTried } from "./decide-answer.ts"
import {
  decideCodeAsked,
  decideCodeMade,
  decideFactorChosen,
  decideMethodChosen,
  decidePickerAsked,
} from "./decide-challenge.ts"
import { decideFormSteppedBack, decideFormSubmitted } from "./decide-form.ts"
import {
  decidePasskeyMade,
  decidePasswordChosen,
  decidePasswordRefused,
} from "./decide-password.ts"
import { decidePushAnswered } from "./decide-push.ts"
import { no, yes, type Decision, type ResetContext } from "./decision.ts"
import type { ResetEvent } from "./event.ts"
import { RUN_LEASE_MS } from "./limits.ts"
import type { Reset, ResetState, SeenRequest } from "./reset.ts"
import { TRANSITIONS } from "./transitions.ts"

/**
 * What an event does to a reset. Pure: everything it looks at is in `context`, everything that
 * follows is in the decision. Refusals come first and change nothing.
 *
 * At `expiresAtMs` itself the reset has expired.
 */
export function decide(before: ResetContext, event: ResetEvent): Decision {
  const refused = refusalOf(before, event)
  if (refused !== null) return no(refused)
  const context = "request" in event ? seenIn(before, event.request) : before
  const { reset, nowMs } = context
  const { state } = reset
  switch (event.name) {
    case "run-claimed":
      return claim(reset, event.runId, nowMs)
    case "run-renewed":
      return state.name === "running" && state.run?.id === event.runId
        ? yes(leased(reset, state, event.runId, nowMs))
        : no("not-the-runner")
    case "run-released":
      return state.name === "running" && state.run?.id === event.runId
        ? yes({ ...reset, state: { ...state, run: null } })
        : no("not-the-runner")
    case "action-finished":
      return decideActionFinished(context, event)
    case "factor-chosen":
      return decideFactorChosen(context, event.factor)
    case "method-chosen":
      return decideMethodChosen(context, event.method)
    case "push-answered":
      return decidePushAnswered(context, event)
    case "recovery-code-noted":
      return yes({ ...reset, recoveryCodeToNote: null })
    case "picker-asked":
      return decidePickerAsked(context)
    case "code-asked":
      return decideCodeAsked(context)
    case "code-made":
      return decideCodeMade(context, event)
    case "answer-tried":
      return decideAnswerTried(context, event)
    case "answer-passed":
      return decideAnswerPassed(context, event)
    case "answer-failed":
      return decideAnswerFailed(context, event)
    case "user-returned":
      return state.name === "redirected"
        ? yes({
            ...reset,
            state: {
              name: "running",
              index: state.index,
              handler: "continue",
              spentMs: 0,
              run: null,
            },
          })
        : no("out-of-order")
    case "form-submitted":
      return decideFormSubmitted(context, event)
    case "form-stepped-back":
      return decideFormSteppedBack(context)
    case "password-refused":
      return decidePasswordRefused(context)
    case "password-chosen":
      return decidePasswordChosen(context, event.passwordHash)
    case "passkey-made":
      return decidePasskeyMade(context, event.passkey)
    case "reopened":
      return yes({
        ...reset,
        state: { name: "closed", outcome: { kind: "superseded", by: "reopened" }, atMs: nowMs },
      })
    default:
      return unreachable(event)
  }
}

function seenIn(context: ResetContext, request: SeenRequest): ResetContext {
  return { ...context, reset: { ...context.reset, request } }
}

/** The checks every event has to pass, in their order. */
function refusalOf({ reset, ticket, account, nowMs }: ResetContext, event: ResetEvent) {
  if (reset.state.name === "closed") return "closed"
  if (nowMs >= reset.expiresAtMs || nowMs >= ticket.expiresAtMs) return "expired"
  if (ticket.closed !== null) return "ticket-closed"
  if (
    account.isBlocked ||
    account.securityVersion !== reset.securityVersion ||
    account.connectionId !== reset.connectionId
  )
    return "account-changed"
  if (TRANSITIONS[reset.state.name][event.name] === undefined) return "out-of-order"
  return null
}

/** One runner at a time: a second one is refused until the first has been silent for a lease. */
function claim(reset: Reset, runId: string, nowMs: number): Decision {
  const { state } = reset
  if (state.name !== "running") return no("out-of-order")
  if (state.run !== null && nowMs < state.run.leaseUntilMs) return no("not-the-runner")
  return yes(leased(reset, state, runId, nowMs))
}

function leased(
  reset: Reset,
  state: ResetState & { name: "running" },
  runId: string,
  nowMs: number,
): Reset {
  return { ...reset, state: { ...state, run: { id: runId, leaseUntilMs: nowMs + RUN_LEASE_MS } } }
}
