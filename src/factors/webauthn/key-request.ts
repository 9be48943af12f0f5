import type { FactorAccount, FactorKeys, FactorSite, UserVerification } from "../factor.ts"
import { type KeyType, openedKeys, userVerificationOf } from "./webauthn.ts"

/** `PublicKeyCredentialRequestOptionsJSON`: what a page asks a key for. */
export interface KeyRequest {
  challenge: string
  rpId: string
  timeout: number
  userVerification: UserVerification
  allowCredentials: readonly KeyDescriptor[]
  /** Which of its dialogs the browser shows first. */
  hints: readonly string[]
}

export interface KeyDescriptor {
  type: "public-key"
  id: string
  transports: readonly string[]
}

/**
 * How long a browser waits for the key: with the two minutes a page may be open before that, what is
 * signed is not yet too old (`recovery/try-nonces.ts`).
 */
export const KEY_TIMEOUT_MS = 180_000

/** What the page of a challenge asks for: any key of the account, and no other. */
export function keyRequest(
  keys: FactorKeys,
  account: FactorAccount,
  type: KeyType,
  site: FactorSite,
  nonce: string,
): KeyRequest {
  return {
    challenge: nonce,
    rpId: site.rpId,
    timeout: KEY_TIMEOUT_MS,
    userVerification: userVerificationOf(type, site),
    allowCredentials: openedKeys(keys, account, type).map(({ key }) => toDescriptor(key)),
    hints: [type === "webauthn-roaming" ? "security-key" : "client-device"],
  }
}

export function toDescriptor(key: {
  credentialId: string
  transports: readonly string[]
}): KeyDescriptor {
  return { type: "public-key", id: key.credentialId, transports: key.transports }
}
