import { findEnroller } from "../factors/enrollers.ts"
import type { FactorType } from "../factors/factor.ts"
import { unreachable } from "../lib/assert.ts"
import { RESEND_PAUSE_MS } from "../reset/limits.ts"
import { completeEnrolment, enrolmentLog } from "./complete-enrolment.ts"
import type {
  EnrolmentContext,
  EnrolmentDecision,
  EnrolmentEvent,
  EnrolmentRefused,
} from "./enrolment-decision.ts"
import type { EnrolmentState, EnrolmentTicket, Setup, SetupDraft } from "./enrolment-ticket.ts"
import { SETUP_ANSWERS_MAX, SETUP_SENDS_MAX, SETUPS_MAX } from "./limits.ts"
import { isOpen, isTaken, openTypes, wantsRecoveryCode } from "./open-types.ts"

type SettingUp = EnrolmentState & { name: "setting-up" }

/**
 * What an event makes of an enrolment ticket. Pure; refusals come first.
 *
 * @param browserDigest Whose event it is. Null: a job's or a device's, who name their setup.
 */
export function decideEnrolment(
  context: EnrolmentContext,
  event: EnrolmentEvent,
  browserDigest: string | null,
): EnrolmentDecision {
  const { ticket, account, nowMs } = context
  if (ticket.state.name === "closed") return no("closed")
  if (nowMs >= ticket.expiresAtMs) return no("expired")
  if (account.isBlocked) return no("account-blocked")
  if (event.name === "opened") return decideOpened(context, event.browserDigest)
  if (browserDigest !== null && browserDigest !== ticket.browserDigest) return no("out-of-order")
  switch (event.name) {
    case "type-chosen":
      return decideTypeChosen(context, event.type)
    case "picker-asked":
      return decidePickerAsked(context)
    case "begun":
      return decideBegun(context, event)
    default:
      return decideSetup(context, event)
  }
}

/** In whichever browser: the link is the proof, and the last one that opened it goes on. */
function decideOpened(context: EnrolmentContext, browserDigest: string): EnrolmentDecision {
  const { ticket } = context
  if (isTaken(context)) return no("already-enrolled")
  const types = openTypes(context)
  if (types.length === 0) return no("too-many")
  if (ticket.browserDigest === browserDigest) return yes(ticket)
  return yes({ ...ticket, browserDigest, state: { name: "choosing" } })
}

function decideTypeChosen(context: EnrolmentContext, type: FactorType): EnrolmentDecision {
  const { ticket } = context
  if (isNoting(ticket.state)) return no("out-of-order")
  if (!openTypes(context).includes(type) || findEnroller(type)?.asks === null)
    return no("not-offered")
  return yes({ ...ticket, state: { name: "asking", type } })
}

function decidePickerAsked({ ticket }: EnrolmentContext): EnrolmentDecision {
  if (isNoting(ticket.state)) return no("out-of-order")
  return yes({ ...ticket, state: { name: "choosing" } })
}

function decideBegun(
  context: EnrolmentContext,
  { draft, seen }: EnrolmentEvent & { name: "begun" },
): EnrolmentDecision {
  const { ticket, nowMs } = context
  if (isNoting(ticket.state)) return no("out-of-order")
  if (isTaken(context)) return no("already-enrolled")
  if (!openTypes(context).includes(draft.type)) return no("not-offered")
  if (ticket.setups >= SETUPS_MAX) {
    const state = { name: "closed", reason: "locked", atMs: nowMs } as const
    return yes({ ...ticket, state })
  }
  const begun = withSetup(context, draft, null)
  const log = enrolmentLog(context, "gd_start_enroll", "A factor is being set up", seen, draft)
  return { ...begun, logs: [log] }
}

/** The setup's first code, where it sends one, is a job of this very transaction. */
function withSetup(
  { ticket, nowMs }: EnrolmentContext,
  draft: SetupDraft,
  done: SettingUp["done"],
): EnrolmentDecision & { ok: true } {
  const setup: Setup = {
    ...draft,
    number: ticket.setups + 1,
    code: null,
    sends: draft.sendsTo === null ? 0 : 1,
    sentAtMs: nowMs,
    answers: 0,
    isDeviceKnown: false,
    startedAtMs: nowMs,
  }
  const state = { name: "setting-up", setup, done } as const
  return {
    ok: true,
    ticket: { ...ticket, setups: setup.number, state },
    writes: [],
    jobs: draft.sendsTo === null ? [] : [sendJob(ticket, setup)],
    logs: [],
  }
}

type SetupEvent = Extract<EnrolmentEvent, { setup: number }>

function decideSetup(context: EnrolmentContext, event: SetupEvent): EnrolmentDecision {
  const { ticket, nowMs } = context
  const { state } = ticket
  if (state.name !== "setting-up" || state.setup.number !== event.setup) return no("out-of-order")
  const { setup } = state
  const change = (changed: Partial<Setup>): EnrolmentTicket => ({
    ...ticket,
    state: { ...state, setup: { ...setup, ...changed } },
  })
  switch (event.name) {
    case "code-asked": {
      if (setup.sendsTo === null) return no("not-offered")
      if (setup.sends >= SETUP_SENDS_MAX) return no("too-many-codes")
      if (nowMs < setup.sentAtMs + RESEND_PAUSE_MS) return no("too-soon")
      const asked = { ...setup, sends: setup.sends + 1, sentAtMs: nowMs }
      return { ...yes(change(asked)), jobs: [sendJob(ticket, asked)] }
    }
    case "code-made":
      // A later request has its own job, and the person waits for that code.
      return setup.sends === event.send ? yes(change({ code: event.code })) : no("out-of-order")
    case "device-answered":
      if (setup.isDeviceKnown) return no("out-of-order")
      return yes(change({ sealedSecret: event.sealedSecret, isDeviceKnown: true }))
    case "answer-tried":
      if (setup.answers >= SETUP_ANSWERS_MAX) return no("locked")
      return yes(change({ answers: setup.answers + 1 }))
    case "answer-failed":
      return setup.answers < SETUP_ANSWERS_MAX ? yes(ticket) : startOver(context, state)
    case "answer-passed":
      return decidePassed(context, state, event)
    default:
      return unreachable(event)
  }
}

/** Nothing of it can be guessed further: the next one has a new seed, or a new code. */
function startOver({ ticket }: EnrolmentContext, { setup }: SettingUp): EnrolmentDecision {
  const asks = findEnroller(setup.type)?.asks ?? null
  const state = asks === null ? { name: "choosing" } : { name: "asking", type: setup.type }
  return yes({ ...ticket, state: state as EnrolmentState })
}

function decidePassed(
  context: EnrolmentContext,
  { setup, done }: SettingUp,
  { enrolment, recovery, seen }: EnrolmentEvent & { name: "answer-passed" },
): EnrolmentDecision {
  if (enrolment.id !== setup.enrolmentId || enrolment.type !== setup.type) return no("out-of-order")
  // Looked at again: another ticket of the account may have come first.
  if (isTaken(context)) return no("already-enrolled")
  if (!isOpen(context, setup.type)) return no("too-many")
  if (done !== null) return completeEnrolment(context, [done, enrolment], seen)
  if (setup.type !== "recovery-code" && wantsRecoveryCode(context))
    return withSetup(context, recovery, enrolment)
  return completeEnrolment(context, [enrolment], seen)
}

/** The first factor works, and its recovery code is yet to be noted: there is no way back. */
function isNoting(state: EnrolmentState): boolean {
  return state.name === "setting-up" && state.done !== null
}

function sendJob({ id }: EnrolmentTicket, { number, sends }: Setup) {
  return { type: "send-enrolment-code", ticketId: id, setup: number, send: sends } as const
}

function no(reason: EnrolmentRefused): EnrolmentDecision {
  return { ok: false, reason }
}

function yes(ticket: EnrolmentTicket): EnrolmentDecision & { ok: true } {
  return { ok: true, ticket, writes: [], jobs: [], logs: [] }
}
