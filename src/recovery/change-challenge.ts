import { FACTOR_TYPES } from "../factors/factor.ts"
import type { Refused } from "../reset/decision.ts"
import { decide } from "../reset/decide.ts"
import type { ResetEvent } from "../reset/event.ts"
import { getReset } from "./get-reset.ts"
import { showReset, type ShowReset } from "./show-reset.ts"
import type { BrowserProof, Refusal, Step } from "./view.ts"

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

/** Another code: one every half minute, a few in all. */
export async function resendCode(deps: ShowReset, proof: BrowserProof): Promise<Step> {
  return change(deps, proof, { name: "code-asked" })
}

async function change(deps: ShowReset, proof: BrowserProof, event: ResetEvent): Promise<Step> {
  const { reset } = await getReset(deps.resets, proof)
  const decision = await deps.resets.change(reset.id, (context) => decide(context, event))
  const reason = decision === null || decision.ok ? null : decision.reason
  return {
    view: await showReset(deps, reset.id),
    refusal: reason === null ? null : (REFUSALS[reason] ?? null),
  }
}

// Reasons without a row mean that the reset is elsewhere by now: its own page says so.
const REFUSALS: Partial<Record<Refused, Refusal>> = {
  "not-offered": refusal("authenticator-error"),
  "too-soon": refusal("too-many-email"),
  "too-many-codes": refusal("too-many-email"),
}

function refusal(key: Refusal["key"]): Refusal {
  return { key, rules: [] }
}
