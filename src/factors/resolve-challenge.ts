import type { FactorAccount, FactorType } from "./factor.ts"
import { findFactor } from "./registry.ts"
import type { FactorSelector } from "./selector.ts"

/** One `challengeWith` or `challengeWithAny`, as the Action asked for it. */
export interface ChallengeCommand {
  type: "authentication.challengeWith" | "authentication.challengeWithAny"
  /** For `challengeWith` the first is the default, the others are offered beside it. */
  factors: readonly FactorSelector[]
  /** Names that no factor has, kept for the warning in the log. */
  unknown: readonly string[]
}

/** What a command comes to for this account, now. */
export type ResolvedChallenge =
  /** `dropped`: asked for and not available here, for the log's warning. */
  | {
      kind: "offer"
      offers: readonly FactorSelector[]
      picker: boolean
      dropped: readonly string[]
    }
  /** Everything that was asked for has been passed in this reset. */
  | { kind: "satisfied" }
  /** Nothing that was asked for can be challenged: the reset fails (Auth0, API page). */
  | { kind: "impossible"; dropped: readonly string[] }

/**
 * Drops what was passed in this reset, what the tenant has not enabled and what the user has not
 * enrolled (Auth0, "Customize MFA selection for New Universal Login").
 */
export function resolveChallenge(
  command: ChallengeCommand,
  passed: readonly FactorType[],
  enabled: readonly FactorType[],
  account: FactorAccount,
): ResolvedChallenge {
  const asked = firstOfEachType(command.factors)
  const open = asked.filter(({ type }) => !passed.includes(type))
  const offers = open.filter(
    ({ type }) => enabled.includes(type) && findFactor(type)?.isEnrolled(account) === true,
  )
  const dropped = [
    ...open.filter((factor) => !offers.includes(factor)).map(({ type }) => type),
    ...command.unknown,
  ]
  if (offers.length > 0) {
    const picker = command.type === "authentication.challengeWithAny" && offers.length > 1
    return { kind: "offer", offers, picker, dropped }
  }
  if (open.length < asked.length) return { kind: "satisfied" }
  return { kind: "impossible", dropped }
}

function firstOfEachType(factors: readonly FactorSelector[]): readonly FactorSelector[] {
  return factors.filter(
    (factor, index) => factors.findIndex(({ type }) => type === factor.type) === index,
  )
}
