import type { FactorType, Spend } from "../factors/factor.ts"
import { advance, isOffered } from "./advance.ts"
import { logOf, no, type Refused, yes, type Decision, type ResetContext } from "./decision.ts"
import type { Write } from "./effects.ts"
import type { ResetEvent } from "./event.ts"
import { countTry, newFactorCounter } from "./factor-counter.ts"
import { isSameChannel } from "./independence.ts"
import { ANSWERS_MAX } from "./limits.ts"
import type { Reset, ResetState } from "./reset.ts"

type Challenging = ResetState & { name: "challenging" }

/**
 * Counts an answer before it is looked at, on the challenge and on the account, so that neither a
 * crash nor a race gives the guess back. An account without tries left closes the reset.
 */
export function decideAnswerTried(
  context: ResetContext,
  event: ResetEvent & { name: "answer-tried" },
): Decision {
  const current = currentOf(context, event)
  if (current === null) return no("not-offered")
  const { reset } = context
  const { challenge } = current
  // Others in flight may still turn out right, so this one is refused and the reset stays.
  if (challenge.answers >= ANSWERS_MAX) return no("locked")
  const counted = countedTry(context, event.factor)
  if (counted === null) return lock(context, event.factor)
  return yes(
    {
      ...reset,
      state: { ...current, challenge: { ...challenge, answers: challenge.answers + 1 } },
    },
    [counted],
  )
}

/** A try of a factor, counted on the account. Null: none is left. */
export function countedTry(
  { reset, account, nowMs }: ResetContext,
  factor: FactorType,
): Write | null {
  const counter = countTry(account.counters[factor] ?? newFactorCounter(nowMs), nowMs)
  return counter === null
    ? null
    : { type: "save-factor-counter", userId: reset.userId, factor, counter }
}

/** The answer was right. What it spends is spent with it. */
export function decideAnswerPassed(
  context: ResetContext,
  event: ResetEvent & { name: "answer-passed" },
): Decision {
  const current = currentOf(context, event)
  if (current === null) return no("not-offered")
  const { reset, account, nowMs } = context
  const writes: Write[] = []
  const { spend } = event
  if (spend !== null) {
    const spending = spendingOf(context, spend, event.replacement)
    if ("reason" in spending) return no(spending.reason)
    writes.push(spending)
  }
  const counter = account.counters[event.factor] ?? newFactorCounter(nowMs)
  writes.push(
    {
      type: "save-factor-counter",
      userId: reset.userId,
      factor: event.factor,
      counter: { ...counter, inARow: 0 },
    },
    logOf(context, "gd_auth_succeed", "A factor challenge was passed", { factor: event.factor }),
  )
  if (context.policy.factorIndependence === "warn" && isSameChannel(context.ticket, event.factor))
    writes.push(
      logOf(context, "w", "The factor proves what the first proof proved: it is no second factor", {
        factor: event.factor,
        proof: context.ticket.proof,
      }),
    )
  const passed: Reset = {
    ...reset,
    recoveryCodeToNote:
      spend !== null && "spentSecret" in spend ? spend.enrolmentId : reset.recoveryCodeToNote,
    methods: [...reset.methods, { name: "mfa", type: event.factor, atMs: nowMs }],
  }
  return advance(context, passed, {
    index: current.index,
    queue: current.queue,
    afterwards: current.afterwards,
    spentMs: 0,
    run: null,
    reference: reset.id,
    writes,
  })
}

/** What was spent a moment ago, in another browser or by a double click, is refused. */
function spendingOf(
  { account }: ResetContext,
  spend: Spend,
  replacement: string | undefined,
): Write | { reason: Refused } {
  const enrolment = account.enrolments.find(({ id }) => id === spend.enrolmentId)
  if (enrolment === undefined) return { reason: "not-offered" }
  if ("step" in spend)
    return spend.step <= (enrolment.lastStep ?? -1)
      ? { reason: "spent" }
      : { type: "spend-step", ...spend }
  if (enrolment.sealedSecret !== spend.spentSecret || replacement === undefined)
    return { reason: "spent" }
  return { type: "replace-secret", ...spend, sealedSecret: replacement }
}

/** The answer was wrong; it is already counted. The last one allowed closes the reset. */
export function decideAnswerFailed(
  context: ResetContext,
  event: ResetEvent & { name: "answer-failed" },
): Decision {
  const current = currentOf(context, event)
  if (current === null) return no("not-offered")
  const wrong = logOf(context, "gd_auth_failed", "A factor challenge was answered wrongly", {
    factor: event.factor,
  })
  if (current.challenge.answers >= ANSWERS_MAX) return lock(context, event.factor, [wrong])
  return yes(context.reset, [wrong])
}

/** The challenge the answer was meant for, if it still is the one shown and still is offered. */
function currentOf(
  context: ResetContext,
  { challenge, factor }: { challenge: number; factor: FactorType },
): Challenging | null {
  const { state } = context.reset
  if (state.name !== "challenging") return null
  if (state.challenge.number !== challenge || state.challenge.chosen !== factor) return null
  return isOffered(context, state.challenge, factor) ? state : null
}

/** Final: the ticket is spent, and every other browser that had it open is out too. */
export function lock(
  context: ResetContext,
  factor: FactorType,
  writes: readonly Write[] = [],
): Decision {
  const { reset, ticket, nowMs } = context
  return yes({ ...reset, state: { name: "closed", outcome: { kind: "locked" }, atMs: nowMs } }, [
    ...writes,
    { type: "close-ticket", ticketId: ticket.id, closed: { reason: "locked", atMs: nowMs } },
    {
      type: "close-other-resets",
      userId: reset.userId,
      exceptResetId: reset.id,
      outcome: { kind: "superseded", by: "locked" },
    },
    logOf(context, "gd_otp_rate_limit_exceed", "Too many wrong codes", { factor }),
  ])
}
