import { getReset } from "./get-reset.ts"
import { runActions, type RunActions } from "./run-actions.ts"
import { showReset, type ShowReset } from "./show-reset.ts"
import type { BrowserProof, Step } from "./view.ts"

/**
 * Runs an Action again whose runner has died, which the person asks for with the button of the
 * waiting page. While a runner lives it changes nothing.
 *
 * @throws {ServiceError} invalid_request, wrong_browser
 */
export async function resumeRun(deps: RunActions & ShowReset, proof: BrowserProof): Promise<Step> {
  const { reset } = await getReset(deps.resets, proof)
  await runActions(deps, reset.id)
  return { view: await showReset(deps, reset.id), refusal: null }
}
