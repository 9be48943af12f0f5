import { ServiceError } from "../errors/service-error.ts"
import { equalTexts, tokenDigest } from "../lib/digest.ts"
import type { FoundReset, ResetStore } from "../ports/reset-store.ts"
import type { BrowserProof } from "./view.ts"

/**
 * The reset of a browser that proves to be the one that opened it.
 *
 * @throws {ServiceError} invalid_request when there is no such reset, wrong_browser when it is not
 *   this browser's
 */
export async function getReset(resets: ResetStore, proof: BrowserProof): Promise<FoundReset> {
  const found = await resets.findByState(tokenDigest("state", proof.state))
  if (found === null) throw new ServiceError("invalid_request")
  if (!isBrowserOf(found, proof.secret)) throw new ServiceError("wrong_browser")
  return found
}

export function isBrowserOf(found: FoundReset, secret: string): boolean {
  return equalTexts(found.browserDigest, tokenDigest("browser", secret))
}
