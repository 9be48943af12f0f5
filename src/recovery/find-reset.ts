import { ServiceError } from "../errors/service-error.ts"
import { tokenDigest } from "../lib/digest.ts"
import { isBrowserOf } from "./get-reset.ts"
import { showReset, type ShowReset } from "./show-reset.ts"
import type { ResetView } from "./view.ts"

export interface FindResetInput {
  state: string
  /** The secret this browser holds for a reset, or null. */
  secretOf(resetId: string): string | null
}

/**
 * Where a reset stands. A reset that is over is shown to whoever knows its `state`: its cookie is
 * gone by then, and nothing can be done with it.
 *
 * @throws {ServiceError} invalid_request, wrong_browser
 */
export async function findReset(deps: ShowReset, input: FindResetInput): Promise<ResetView> {
  const found = await deps.resets.findByState(tokenDigest("state", input.state))
  if (found === null) throw new ServiceError("invalid_request")
  if (found.reset.state.name !== "closed") {
    const secret = input.secretOf(found.reset.id)
    if (secret === null || !isBrowserOf(found, secret)) throw new ServiceError("wrong_browser")
  }
  return showReset(deps, found.reset.id)
}
