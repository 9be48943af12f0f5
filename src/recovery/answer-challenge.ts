import type { FactorResult, FactorType, Spend } from "../factors/factor.ts"
import { newRecoveryCode } from "../factors/recovery-code/recovery-code.ts"
import { findFactor } from "../factors/registry.ts"
import type { Decision, ResetContext } from "../reset/decision.ts"
import { decide } from "../reset/decide.ts"
import type { ResetEvent } from "../reset/event.ts"
import type { Reset, SeenRequest } from "../reset/reset.ts"
import { factorSiteOf } from "./factor-site.ts"
import { getReset } from "./get-reset.ts"
import { returnDigestWith } from "./return-state.ts"
import { runActions, type RunActions } from "./run-actions.ts"
import { showReset, type ShowReset } from "./show-reset.ts"
import { tryNonces } from "./try-nonces.ts"
import type { BrowserProof, Refusal, Step } from "./view.ts"

export type AnswerChallenge = RunActions & ShowReset

export interface AnswerChallengeInput {
  factor: FactorType
  code: string
  /** What the Actions that follow see as `event.request`. */
  request: SeenRequest
}

/**
 * Checks an answer to the challenge that is shown, and goes on with the reset when it is right. The
 * try is counted, and that count committed, before the answer is looked at.
 *
 * @throws {ServiceError} invalid_request, wrong_browser
 */
export async function answerChallenge(
  deps: AnswerChallenge,
  proof: BrowserProof,
  { factor: type, code, request }: AnswerChallengeInput,
): Promise<Step> {
  const { reset } = await getReset(deps.resets, proof)
  const factor = findFactor(type)
  const { state } = reset
  if (factor === null || state.name !== "challenging" || state.challenge.chosen !== type)
    return step(deps, reset.id, null)
  const answer = factor.parse(code, state.challenge.method)
  if (answer === null) return step(deps, reset.id, factor.refusals.malformed)
  const refused = factor.refusalOf?.(state.challenge) ?? null
  if (refused !== null) return step(deps, reset.id, refused)

  const challenge = state.challenge.number
  const change = (event: ResetEvent) =>
    deps.resets.change(
      reset.id,
      (context: ResetContext) => decide(context, event),
      // The redirect of an Action waits for its challenges, so an answer may send the person away.
      returnDigestWith(deps.keys),
    )
  const tried = await change({ name: "answer-tried", challenge, factor: type, request })
  if (tried === null || !tried.ok) return step(deps, reset.id, refusalOf(tried))
  if (tried.reset.state.name !== "challenging") return step(deps, reset.id, null)

  const result = await verify(deps, tried.reset, type, answer)
  if (result.kind === "passed") {
    const { spend } = result
    const passed = await change({
      name: "answer-passed",
      challenge,
      factor: type,
      spend,
      ...replacementOf(deps, reset, spend),
      request,
    })
    if (passed?.ok === true) {
      await runActions(deps, reset.id)
      return step(deps, reset.id, null)
    }
    // Refused under the lock: the code was spent a moment ago, or the challenge has moved on.
  }
  const failed = await change({ name: "answer-failed", challenge, factor: type, request })
  if (failed === null || !failed.ok) return step(deps, reset.id, refusalOf(failed))
  if (failed.reset.state.name === "closed") return step(deps, reset.id, null)
  return step(
    deps,
    reset.id,
    result.kind === "unavailable" ? "authenticator-error" : factor.refusals.wrong,
  )
}

async function verify(
  deps: AnswerChallenge,
  reset: Reset,
  type: FactorType,
  answer: string,
): Promise<FactorResult> {
  const account = await deps.accounts.find(reset.userId)
  const factor = findFactor(type)
  if (account === null || factor === null || reset.state.name !== "challenging")
    return { kind: "unavailable" }
  const { challenge } = reset.state
  const { code, method, push } = challenge
  const tenant = await deps.tenants.getTenant()
  return factor.verify(deps.keys, {
    answer,
    account,
    code,
    method,
    push,
    // The try was counted already: what the page was shown is that of the count before.
    nonces: tryNonces(deps.keys, reset, challenge, challenge.answers - 1, deps.clock.nowMs()),
    site: factorSiteOf(deps.baseUrl, tenant),
    nowMs: deps.clock.nowMs(),
  })
}

/** What takes the place of a recovery code that was used. */
function replacementOf(
  { keys, chance }: AnswerChallenge,
  { userId }: Reset,
  spend: Spend | null,
): { replacement?: string } {
  if (spend === null || !("spentSecret" in spend)) return {}
  const context = `enrolments/${userId}/${spend.enrolmentId}`
  return { replacement: keys.seal(newRecoveryCode(chance), context) }
}

function refusalOf(decision: Decision | null): Refusal["key"] | null {
  if (decision === null || decision.ok) return null
  if (decision.reason === "locked") return "too-many-failures"
  return decision.reason === "not-offered" ? "authenticator-error" : null
}

async function step(
  deps: AnswerChallenge,
  resetId: string,
  key: Refusal["key"] | null,
): Promise<Step> {
  return {
    view: await showReset(deps, resetId),
    refusal: key === null ? null : { key, rules: [] },
  }
}
