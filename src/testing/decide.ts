import type { Decision, ErrorTexts } from "rekey/testing"
import { type Outcome } from "../actions/outcome.ts"
import { type AfterChallenges, deliveryVerdictOf, verdictOf } from "../actions/pipeline.ts"
import { POST_CHALLENGE, type TriggerId } from "../actions/trigger.ts"
import { FACTOR_TYPES, type FactorAccount, type FactorType } from "../factors/factor.ts"
import { type ChallengeCommand, resolveChallenge } from "../factors/resolve-challenge.ts"
import type { RenderCommand } from "../actions/command.ts"
import { CHALLENGE_COMMANDS_MAX, FORMS_PER_RESET_MAX, REDIRECTS_MAX } from "../reset/limits.ts"
import { toRecord } from "./redirect-of.ts"

const NEXT: AfterChallenges = { kind: "next" }

/** What a made-up reset has behind it. */
export interface Progress {
  passed: readonly FactorType[]
  challengeCommands: number
  redirects: number
  forms: number
}

export const NOTHING_YET: Progress = { passed: [], challengeCommands: 0, redirects: 0, forms: 0 }

/** Who is asked, and for what they may be asked. */
export interface Situation {
  account: FactorAccount
  enabledFactors: readonly FactorType[]
  /** Goes out with a redirect. */
  state: string
}

/** A decision, and what is left to do after it. */
export interface Step {
  decision: Decision
  progress: Progress
  queue: readonly ChallengeCommand[]
  afterwards: AfterChallenges
}

/** What the server makes of a run's outcome. Pure. */
export function decide(
  trigger: TriggerId,
  outcome: Outcome,
  situation: Situation,
  progress: Progress = NOTHING_YET,
): Step {
  const last = (decision: Decision): Step => ({ decision, progress, queue: [], afterwards: NEXT })
  if (outcome.kind !== "finished") return last(failed("action", textsOf(outcome)))
  if (trigger === "custom-email-provider" || trigger === "custom-phone-provider")
    return last(deliveryOf(outcome))
  if (trigger !== POST_CHALLENGE) return last({ type: "allow" })
  const { next } = verdictOf(outcome)
  if (next.kind === "denied") return last({ type: "deny", reason: next.reason })
  if (next.kind === "failed") return last(failed("action", NO_TEXTS))
  const challengeCommands = progress.challengeCommands + next.challenges.length
  const counted = { ...progress, challengeCommands }
  if (challengeCommands > CHALLENGE_COMMANDS_MAX)
    return last(
      failedFor("too-many-challenges", `A reset has ${CHALLENGE_COMMANDS_MAX} challenges at most.`),
    )
  return goOn(situation, {
    progress: counted,
    queue: next.challenges,
    afterwards: next.afterwards,
  })
}

/** The next challenge that can be shown, then the redirect or form, then whatever comes after the Action. */
export function goOn(situation: Situation, rest: Omit<Step, "decision">): Step {
  const { account, enabledFactors, state } = situation
  const { progress, afterwards } = rest
  for (const [position, command] of rest.queue.entries()) {
    const resolved = resolveChallenge(command, progress.passed, enabledFactors, account)
    if (resolved.kind === "satisfied") continue
    if (resolved.kind === "impossible") {
      const asked = resolved.dropped.join(", ") || "none"
      const text = `None of the factors that were asked for can be challenged here (${asked}).`
      return { ...rest, decision: failedFor("no-factor", text), queue: [], afterwards: NEXT }
    }
    const { offers, picker, dropped } = resolved
    const factors = offers.map(({ type }) => type)
    return {
      ...rest,
      decision: { type: "challenge", factors, picker, dropped },
      queue: rest.queue.slice(position + 1),
    }
  }
  const done = { queue: [], afterwards: NEXT, progress }
  if (afterwards.kind === "next") return { ...done, decision: { type: "allow" } }
  if (afterwards.kind === "form") return { ...done, ...formOf(afterwards.render, progress) }
  if (progress.redirects >= REDIRECTS_MAX) {
    const text = `A reset has ${REDIRECTS_MAX} redirects at most.`
    return { ...done, decision: failedFor("too-many-redirects", text) }
  }
  return {
    ...done,
    progress: { ...progress, redirects: progress.redirects + 1 },
    decision: { type: "redirect", url: afterwards.url, state },
  }
}

function formOf(
  { promptId, fields, vars }: RenderCommand,
  progress: Progress,
): Pick<Step, "decision" | "progress"> {
  if (progress.forms >= FORMS_PER_RESET_MAX) {
    const text = `A reset has ${FORMS_PER_RESET_MAX} forms at most.`
    return { progress, decision: failedFor("too-many-forms", text) }
  }
  return {
    progress: { ...progress, forms: progress.forms + 1 },
    decision: { type: "form", form: promptId, fields, vars },
  }
}

/** The account that a made-up event speaks of, as far as factors go. */
export function accountOf(event: Record<string, unknown>): FactorAccount {
  const user = toRecord(event.user)
  const enrolled = Array.isArray(user.enrolledFactors) ? user.enrolledFactors : []
  return {
    userId: String(user.user_id ?? ""),
    email: typeof user.email === "string" ? user.email : null,
    emailVerified: user.email_verified === true,
    enrolments: enrolled.map(toRecord).flatMap(({ type, options }, index) => {
      const known = FACTOR_TYPES.find((name) => name === type)
      if (known === undefined) return []
      return [
        {
          id: `enr_${index + 1}`,
          type: known,
          isConfirmed: true,
          sealedSecret: null,
          lastStep: null,
          options: toRecord(options),
        },
      ]
    }),
  }
}

const NO_TEXTS: ErrorTexts = { name: "Error", message: "", stack: "" }

function deliveryOf(outcome: Outcome): Decision {
  const verdict = deliveryVerdictOf(outcome)
  if (verdict.kind === "sent") return { type: "sent" }
  return { type: verdict.kind === "dropped" ? "drop" : "retry", reason: verdict.reason }
}

function textsOf(outcome: Exclude<Outcome, { kind: "finished" }>): ErrorTexts {
  const { message } = outcome
  return outcome.kind === "threw"
    ? { name: outcome.name, message, stack: outcome.stack }
    : { name: outcome.kind, message, stack: "" }
}

type Why = (Decision & { type: "failed" })["why"]

function failed(why: Why, error: ErrorTexts): Decision {
  return { type: "failed", why, error }
}

function failedFor(why: Why, message: string): Decision {
  return failed(why, { name: why, message, stack: "" })
}
