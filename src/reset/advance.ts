import { resolveChallenge, type ChallengeCommand } from "../factors/resolve-challenge.ts"
import { findFactor, getFactor } from "../factors/registry.ts"
import type { ChallengeMethod, FactorOptions, FactorType } from "../factors/factor.ts"
import { unreachable } from "../lib/assert.ts"
import type { FactorSelector } from "../factors/selector.ts"
import { wayOnFrom } from "./dead-end.ts"
import { challengeableFactors } from "./independence.ts"
import { logOf, yes, type Decision, type ResetContext } from "./decision.ts"
import type { Write } from "./effects.ts"
import { start, type Rendering } from "../forms/prompt.ts"
import { CODE_SENDS_MAX, FORMS_PER_RESET_MAX, REDIRECTS_MAX } from "./limits.ts"
import type { AfterChallenges, Challenge, FailedWhy, Reset, Run } from "./reset.ts"
import { jobOf, sendingOf, sentAgain, sentForOf } from "./sending.ts"

/** What is left to do after an Action, and what was already decided on the way there. */
interface Rest {
  index: number
  queue: readonly ChallengeCommand[]
  afterwards: AfterChallenges
  /** Time the trigger has used since it was last suspended. */
  spentMs: number
  /** Keeps the run when the next Action follows at once. */
  run: Run | null
  reference: string
  writes: readonly Write[]
}

/**
 * Goes on from an Action's result: the next challenge that can be shown, then the redirect or
 * the form, then the next Action, then the password page.
 */
export function advance(context: ResetContext, reset: Reset, rest: Rest): Decision {
  const writes = [...rest.writes]
  const passed = reset.methods.flatMap(({ type }) => type ?? [])
  for (const [position, asked] of rest.queue.entries()) {
    const resolved = resolve(context, reset, asked, passed, rest.reference, writes)
    if (resolved.kind === "satisfied") continue
    if (resolved.kind === "ended") return resolved.decision
    const number = reset.counts.challenges + 1
    const challenge: Challenge = {
      number,
      offers: resolved.offers,
      chosen: null,
      answers: 0,
      sends: 0,
      sentAtMs: null,
      code: null,
      method: null,
      push: null,
    }
    const next: Reset = {
      ...reset,
      counts: { ...reset.counts, challenges: number },
      state: {
        name: "challenging",
        index: rest.index,
        challenge,
        queue: rest.queue.slice(position + 1),
        afterwards: rest.afterwards,
      },
    }
    if (resolved.picker) return yes(next, writes)
    const [first] = resolved.offers
    return show(context, next, challenge, first!.type, writes)
  }
  return after(context, reset, rest, writes)
}

/** Every challenge of the Action is passed. */
function after(
  context: ResetContext,
  reset: Reset,
  rest: Rest,
  writes: readonly Write[],
): Decision {
  const { afterwards } = rest
  if (afterwards.kind === "redirect") {
    if (reset.counts.redirects >= REDIRECTS_MAX)
      return fail(context, reset, "too-many-redirects", rest.reference, writes)
    return yes(
      {
        ...reset,
        counts: { ...reset.counts, redirects: reset.counts.redirects + 1 },
        state: { name: "redirected", index: rest.index, url: afterwards.url },
      },
      writes,
    )
  }
  if (afterwards.kind === "form")
    return beginForm(context, reset, { ...rest, writes }, afterwards.rendering)
  const index = rest.index + 1
  return yes(
    {
      ...reset,
      state:
        index < reset.flow.length
          ? { name: "running", index, handler: "execute", spentMs: rest.spentMs, run: rest.run }
          : { name: "choosing" },
    },
    writes,
  )
}

type Resolved =
  | { kind: "offer"; offers: readonly FactorSelector[]; picker: boolean }
  | { kind: "satisfied" }
  | { kind: "ended"; decision: Decision }

/** What a command comes to; what is to be said of it in the log is added to `writes`. */
function resolve(
  context: ResetContext,
  reset: Reset,
  command: ChallengeCommand,
  passed: readonly FactorType[],
  reference: string,
  writes: Write[],
): Resolved {
  const enabled = challengeableFactors(context)
  const resolved = resolveChallenge(command, passed, enabled, context.account)
  if (resolved.kind === "satisfied") return resolved
  const { dropped } = resolved
  if (resolved.kind === "offer") {
    if (dropped.length > 0)
      writes.push(
        logOf(context, "w", "Some of the factors an Action asked for are not set up", {
          factors: dropped,
          reference,
        }),
      )
    return resolved
  }
  writes.push(
    logOf(context, "mfar", "None of the factors an Action asked for is set up", {
      factors: dropped,
      reference,
    }),
  )
  const way = wayOnFrom(context, reset, passed, writes)
  switch (way.kind) {
    case "none":
      return { kind: "ended", decision: fail(context, reset, "no-factor", reference, writes) }
    case "closed":
      return { kind: "ended", decision: way.decision }
    case "waited":
      writes.push(logOf(context, "w", "A wait took the place of a factor that is not set up"))
      return { kind: "satisfied" }
    case "challenge": {
      const offers = way.command.factors
      return { kind: "offer", offers, picker: offers.length > 1 }
    }
    default:
      return unreachable(way)
  }
}

/** Shows a form. One without a page for this person is filled in already. */
function beginForm(
  context: ResetContext,
  reset: Reset,
  { index, spentMs, run, reference, writes }: Rest,
  rendering: Rendering,
): Decision {
  if (reset.counts.forms >= FORMS_PER_RESET_MAX)
    return fail(context, reset, "too-many-forms", reference, writes)
  const counted = { ...reset, counts: { ...reset.counts, forms: reset.counts.forms + 1 } }
  const progress = start(rendering)
  switch (progress.kind) {
    case "lost":
      return fail(context, counted, "no-form", reference, writes)
    case "step":
      return yes(
        { ...counted, state: { name: "prompting", index, prompt: progress.prompt } },
        writes,
      )
    case "done": {
      const { submitted } = progress
      return yes(
        {
          ...counted,
          state: { name: "running", index, handler: "continue", spentMs, run, submitted },
        },
        writes,
      )
    }
  }
}

/** Shows `factor` of a challenge; where it has one way to be answered, that way is taken at once. */
export function show(
  context: ResetContext,
  reset: Reset,
  challenge: Challenge,
  factor: FactorType,
  writes: readonly Write[],
): Decision {
  const started = logOf(context, "gd_start_auth", "A factor challenge was shown", { factor })
  const methods = methodsOf(context, challenge, factor)
  const chosen: Challenge = {
    ...challenge,
    chosen: factor,
    // A way that was chosen before the person looked at another factor stays chosen.
    method:
      methods.find((method) => method === challenge.method) ??
      (getFactor(factor).hasOwnWay === true ? null : onlyOne(methods)),
  }
  return send(context, reset, chosen, methods, [...writes, started])
}

/** Has the first code or notification of a challenge sent, once the way it travels is known. */
export function send(
  context: ResetContext,
  reset: Reset,
  challenge: Challenge,
  methods: readonly ChallengeMethod[],
  writes: readonly Write[],
): Decision {
  const { state } = reset
  if (state.name !== "challenging") throw new TypeError("only a challenging reset sends")
  const hasOwnWay = challenge.chosen !== null && getFactor(challenge.chosen).hasOwnWay === true
  const isUndecided = methods.length > 1 && challenge.method === null && !hasOwnWay
  // What lives on is not sent again because somebody looked at another method meanwhile.
  const isSent = challenge.sends > 0 && sentForOf(challenge) === challenge.chosen
  const isUsedUp = challenge.sends >= CODE_SENDS_MAX
  if (isUndecided || isSent || isUsedUp || sendingOf(challenge) === null)
    return yes({ ...reset, state: { ...state, challenge } }, writes)
  const sent = { ...sentAgain(challenge, context.nowMs), code: null }
  return yes({ ...reset, state: { ...state, challenge: sent } }, writes, [jobOf(reset, sent)])
}

/** The ways to answer `factor` in this challenge. */
export function methodsOf(
  { account, phoneMethods }: Omit<FactorOptions, "selected">,
  { offers }: Challenge,
  factor: FactorType,
): readonly ChallengeMethod[] {
  const selected = offers.find(({ type }) => type === factor)?.options ?? {}
  return getFactor(factor).methodsOf({ selected, account, phoneMethods })
}

function onlyOne(methods: readonly ChallengeMethod[]): ChallengeMethod | null {
  const [first, second] = methods
  return first === undefined || second !== undefined ? null : first
}

/** Closes the reset without changing anything else: the link may be tried again. */
export function fail(
  context: ResetContext,
  reset: Reset,
  why: FailedWhy,
  reference: string,
  writes: readonly Write[],
): Decision {
  const outcome = { kind: "failed", reference, why } as const
  return yes({ ...reset, state: { name: "closed", outcome, atMs: context.nowMs } }, [
    ...writes,
    logOf(context, "fcp", `The reset was stopped: ${why}`, { reference }),
  ])
}

/** Whether a factor that is offered can still be answered. */
export function isOffered(
  context: ResetContext,
  challenge: Challenge,
  factor: FactorType,
): boolean {
  return (
    challenge.offers.some(({ type }) => type === factor) &&
    challengeableFactors(context).includes(factor) &&
    findFactor(factor)?.isEnrolled(context.account) === true
  )
}
