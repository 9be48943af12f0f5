import { FACTOR_TYPES, type FactorType } from "../factors/factor.ts"
import { type ChallengeCommand, resolveChallenge } from "../factors/resolve-challenge.ts"
import { logOf, yes, type Decision, type ResetContext } from "./decision.ts"
import type { Write } from "./effects.ts"
import { challengeableFactors, isSameChannel } from "./independence.ts"
import type { Reset } from "./reset.ts"

/** What takes the place of a challenge whose factors are all not set up. */
export type WayOn =
  /** Auth0's end: the reset has failed. */
  | { kind: "none" }
  /** Ask for these in its place. */
  | { kind: "challenge"; command: ChallengeCommand }
  /** The owner has waited: that counts for the factor. */
  | { kind: "waited" }
  /** The end of this browser's reset, with a way on for its owner. */
  | { kind: "closed"; decision: Decision }

/** The designed path out of a dead end, as the tenant's switch `no_factor_fallback` says. */
export function wayOnFrom(
  context: ResetContext,
  reset: Reset,
  passed: readonly FactorType[],
  writes: readonly Write[],
): WayOn {
  const { ticket, policy } = context
  if (policy.noFactorFallback === "off") return { kind: "none" }
  // What was waited for counts only as long as the tenant takes a wait for an answer.
  if (policy.noFactorFallback === "wait")
    return ticket.hasWaited
      ? { kind: "waited" }
      : { kind: "closed", decision: wait(context, reset, writes) }
  if (policy.noFactorFallback === "next-factor") {
    const command = otherFactors(context, passed)
    if (command !== null) return { kind: "challenge", command }
  }
  return { kind: "closed", decision: handOver(context, reset, writes) }
}

/**
 * Any factor of the account that was not asked for. The ticket's own channel is none, whatever the
 * switch for independence says: a way out of a dead end must not be weaker than the door.
 */
function otherFactors(
  context: ResetContext,
  passed: readonly FactorType[],
): ChallengeCommand | null {
  const types = FACTOR_TYPES.filter((type) => !isSameChannel(context.ticket, type))
  const command: ChallengeCommand = {
    type: "authentication.challengeWithAny",
    factors: types.map((type) => ({ type, options: {} })),
    unknown: [],
  }
  const resolved = resolveChallenge(command, passed, challengeableFactors(context), context.account)
  return resolved.kind === "offer" ? { ...command, factors: resolved.offers } : null
}

/** A person of the help desk decides. The link stays usable, in case a factor is set up first. */
function handOver(context: ResetContext, reset: Reset, writes: readonly Write[]): Decision {
  const reference = helpDeskReference(reset.id)
  const outcome = { kind: "handed-over", reference } as const
  return yes({ ...reset, state: { name: "closed", outcome, atMs: context.nowMs } }, [
    ...writes,
    logOf(context, "fcp", `The reset was handed over to the help desk: ${reference}`, {
      reference,
    }),
  ])
}

/**
 * Time decides, and every channel of the account is told. The link is spent: opening it again would
 * only begin another wait.
 */
function wait(context: ResetContext, reset: Reset, writes: readonly Write[]): Decision {
  const { ticket, policy, nowMs } = context
  const { userId, connectionId, clientId, locale, correlationId, securityVersion } = reset
  const { ip, userAgent } = reset.request
  const untilMs = nowMs + policy.waitMs
  return yes(
    { ...reset, state: { name: "closed", outcome: { kind: "waiting", untilMs }, atMs: nowMs } },
    [
      ...writes,
      { type: "close-ticket", ticketId: ticket.id, closed: { reason: "waiting", atMs: nowMs } },
      {
        type: "close-other-resets",
        userId,
        exceptResetId: reset.id,
        outcome: { kind: "superseded", by: "waiting" },
      },
      logOf(context, "w", "A reset waits in place of a factor that is not set up", {
        until: new Date(untilMs).toISOString(),
      }),
    ],
    [
      { type: "send-waiting-notice", userId, clientId, locale, untilMs, ip },
      {
        type: "finish-wait",
        dueAtMs: untilMs,
        userId,
        connectionId,
        clientId,
        securityVersion,
        locale,
        correlationId,
        ip,
        userAgent,
      },
    ],
  )
}

/** `K7QF-2M9A`: short enough to be said on the telephone; names the reset in the log. */
export function helpDeskReference(resetId: string): string {
  const letters = resetId.replace(/^[a-z]+_/, "").toUpperCase()
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}`
}
