import type { ChallengeCommand } from "../factors/resolve-challenge.ts"
import type { CacheRecord } from "./cache.ts"
import type { Command, RenderCommand } from "./command.ts"
import type { Outcome } from "./outcome.ts"

/** What follows from one run of one Action. */
export interface Verdict {
  next:
    | { kind: "failed" }
    | { kind: "denied"; reason: string }
    /** Challenges in call order, all of which must pass; then the redirect or the form, if any. */
    | { kind: "go-on"; challenges: readonly ChallengeCommand[]; afterwards: AfterChallenges }
  /** The last `setResultUrl`, or null. Kept even when the Action denied (Auth0, API page). */
  resultUrl: string | null
  cacheSets: readonly CacheRecord[]
  cacheDeletes: readonly string[]
}

const FAILED: Verdict = {
  next: { kind: "failed" },
  resultUrl: null,
  cacheSets: [],
  cacheDeletes: [],
}

/** What comes before the next Action. */
export type AfterChallenges =
  | { kind: "next" }
  | { kind: "redirect"; url: string }
  | { kind: "form"; render: RenderCommand }

/**
 * Folds what an Action wrote down. Pure: nothing has happened yet. A failure of any kind closes the
 * door, and nothing an Action asked for before it failed is kept. Deny wins over everything else;
 * a redirect or a form never skips a challenge; the last `sendUserTo` and `setResultUrl` win. A form
 * beside a redirect or another form cannot come from our `api`: it fails.
 */
export function verdictOf(outcome: Outcome): Verdict {
  if (outcome.kind !== "finished") return FAILED
  const verdict: Verdict = { ...FAILED }
  const challenges: ChallengeCommand[] = []
  let afterwards: AfterChallenges = { kind: "next" }
  let reason: string | null = null
  for (const command of outcome.commands) {
    switch (command.type) {
      case "access.deny":
        reason ??= command.reason
        break
      case "authentication.challengeWith":
      case "authentication.challengeWithAny":
        challenges.push(command)
        break
      case "redirect.sendUserTo":
        if (afterwards.kind === "form") return FAILED
        afterwards = { kind: "redirect", url: command.url }
        break
      case "prompt.render":
        if (afterwards.kind !== "next") return FAILED
        afterwards = { kind: "form", render: command }
        break
      case "transaction.setResultUrl":
        verdict.resultUrl = command.url
        break
      case "cache.set":
      case "cache.delete":
      case "notification.drop":
      case "notification.retry":
    }
  }
  Object.assign(verdict, cacheChangesOf(outcome.commands))
  verdict.next =
    reason === null ? { kind: "go-on", challenges, afterwards } : { kind: "denied", reason }
  return verdict
}

/** The last word on each key of `api.cache`. */
export function cacheChangesOf(
  commands: readonly Command[],
): Pick<Verdict, "cacheSets" | "cacheDeletes"> {
  const cache = new Map<string, CacheRecord | null>()
  for (const command of commands) {
    if (command.type === "cache.set") cache.set(command.key, command)
    if (command.type === "cache.delete") cache.set(command.key, null)
  }
  return {
    cacheSets: [...cache.values()]
      .filter((record) => record !== null)
      .map(({ key, value, expiresAtMs }) => ({ key, value, expiresAtMs })),
    cacheDeletes: [...cache].filter(([, record]) => record === null).map(([key]) => key),
  }
}

/** What an Action that sends messages decided. The last call wins; a failure is tried again. */
export type DeliveryVerdict =
  | { kind: "sent" }
  | { kind: "dropped"; reason: string }
  | { kind: "again"; reason: string }

export function deliveryVerdictOf(outcome: Outcome): DeliveryVerdict {
  if (outcome.kind !== "finished") return { kind: "again", reason: outcome.message }
  const last = outcome.commands.findLast(isAboutDelivery)
  if (last === undefined) return { kind: "sent" }
  return { kind: last.type === "notification.drop" ? "dropped" : "again", reason: last.reason }
}

function isAboutDelivery(
  command: Command,
): command is Command & { type: "notification.drop" | "notification.retry" } {
  return command.type === "notification.drop" || command.type === "notification.retry"
}
