import { ServiceError } from "../errors/service-error.ts"
import { decide } from "../reset/decide.ts"
import type { SeenRequest } from "../reset/reset.ts"
import { isBrowserOf } from "./get-reset.ts"
import { returnDigestOf } from "./return-state.ts"
import { runActions, type RunActions } from "./run-actions.ts"
import { showReset, type ShowReset } from "./show-reset.ts"
import type { BrowserProof, Step } from "./view.ts"

export interface ReturnFromRedirectInput {
  /** The `state` that went out with the redirect. */
  state: string
  /** What this browser holds for a reset, or null. */
  proofOf(resetId: string): BrowserProof | null
  /** Query and body as the verifier sent them: what `validateToken` and the Action read. */
  request: SeenRequest
}

/**
 * Takes a person back from an outside verifier: the Action that sent them away goes on with
 * `onContinuePostChallenge`, the ones before it do not run again. Arriving proves nothing by itself.
 * The same arrival once more, while that Action runs, waits for it.
 *
 * @throws {ServiceError} invalid_request when nothing waits for this state, or not in this browser
 */
export async function returnFromRedirect(
  deps: RunActions & ShowReset,
  { state, proofOf, request }: ReturnFromRedirectInput,
): Promise<Step & { proof: BrowserProof }> {
  const found = await deps.resets.findByReturn(returnDigestOf(state))
  const proof = found === null ? null : proofOf(found.reset.id)
  if (found === null || proof === null || !isBrowserOf(found, proof.secret))
    throw new ServiceError("invalid_request")
  const { id } = found.reset
  await deps.resets.change(id, (context) => decide(context, { name: "user-returned", request }))
  await runActions(deps, id)
  return { view: await showReset(deps, id), refusal: null, proof }
}
