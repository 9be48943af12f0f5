import { type ChallengeMethod, FACTOR_TYPES } from "../factors/factor.ts"
import { getFactor } from "../factors/registry.ts"
import { isKeyType } from "../factors/webauthn/webauthn.ts"
import type { Refused } from "../reset/decision.ts"
import { decide } from "../reset/decide.ts"
import type { ResetEvent } from "../reset/event.ts"
import type { RateLimiter } from "../ports/rate-limiter.ts"
import { PUSH_BUCKET } from "./devices/push-requests.ts"
import { getReset } from "./get-reset.ts"
import { showReset, type ShowReset } from "./show-reset.ts"
import type { BrowserProof, Refusal, ResetView, Step } from "./view.ts"

/** Shows another factor of the open challenge. A name that is not offered changes nothing. */
export async function chooseFactor(
  deps: ShowReset,
  proof: BrowserProof,
  factor: string,
): Promise<Step> {
  const type = FACTOR_TYPES.find((name) => name === factor)
  if (type === undefined) {
    const { reset } = await getReset(deps.resets, proof)
    return { view: await showReset(deps, reset.id), refusal: refusal("authenticator-error") }
  }
  return change(deps, proof, { name: "factor-chosen", factor: type })
}

/** "Try another method": the list of what is offered. */
export async function askPicker(deps: ShowReset, proof: BrowserProof): Promise<Step> {
  return change(deps, proof, { name: "picker-asked" })
}

/** Another way to answer the factor that is shown: a call in place of a text. Null: its own way. */
export async function chooseMethod(
  deps: ShowReset,
  proof: BrowserProof,
  method: ChallengeMethod | null,
): Promise<Step> {
  return change(deps, proof, { name: "method-chosen", method })
}

/** The browser says that it got nothing from a key: nothing was tried, and nothing is counted. */
export async function reportKeyError(deps: ShowReset, proof: BrowserProof): Promise<Step> {
  const { reset } = await getReset(deps.resets, proof)
  const view = await showReset(deps, reset.id)
  if (view.screen.name === "choosing") return { view, refusal: refusal("passkey-enrollment-error") }
  const type = view.screen.name === "challenge" ? view.screen.offer.type : null
  const wrong = type !== null && isKeyType(type) ? getFactor(type).refusals.wrong : null
  return { view, refusal: wrong === null ? null : refusal(wrong) }
}

/** The person has noted the new recovery code. */
export async function noteRecoveryCode(
  deps: ShowReset,
  proof: BrowserProof,
  isNoted: boolean,
): Promise<Step> {
  if (isNoted) return change(deps, proof, { name: "recovery-code-noted" })
  const { reset } = await getReset(deps.resets, proof)
  return { view: await showReset(deps, reset.id), refusal: refusal("no-confirmation") }
}

/** Another code or notification: one every half minute, a few in all. */
export async function resendCode(
  deps: ShowReset & { limiter: RateLimiter },
  proof: BrowserProof,
): Promise<Step> {
  const { reset } = await getReset(deps.resets, proof)
  const isPush =
    reset.state.name === "challenging" && reset.state.challenge.chosen === "push-notification"
  // The job would send nothing, and the page would wait in vain.
  if (isPush && !(await deps.limiter.peek(PUSH_BUCKET, reset.userId, deps.clock.nowMs())).allowed)
    return { view: await showReset(deps, reset.id), refusal: refusal("too-many-push") }
  return change(deps, proof, { name: "code-asked" })
}

async function change(deps: ShowReset, proof: BrowserProof, event: ResetEvent): Promise<Step> {
  const { reset } = await getReset(deps.resets, proof)
  const decision = await deps.resets.change(reset.id, (context) => decide(context, event))
  const reason = decision === null || decision.ok ? null : decision.reason
  const view = await showReset(deps, reset.id)
  return { view, refusal: reason === null ? null : refusalOf(reason, view) }
}

/** Null: the reset is elsewhere by now, and its own page says so. */
function refusalOf(reason: Refused, { screen }: ResetView): Refusal | null {
  if (reason === "not-offered") return refusal("authenticator-error")
  if (reason !== "too-soon" && reason !== "too-many-codes") return null
  if (screen.name !== "challenge" || screen.offer.type === "email") return refusal("too-many-email")
  if (screen.offer.type === "push-notification") return refusal("too-many-push")
  return refusal(screen.method === "voice" ? "too-many-voice" : "too-many-sms")
}

function refusal(key: Refusal["key"]): Refusal {
  return { key, rules: [] }
}
