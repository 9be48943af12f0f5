import { verifyAuthenticationResponse } from "@simplewebauthn/server"
import type { FactorSite } from "../factor.ts"
import type { Assertion } from "./assertion.ts"
import { isFramed } from "./client-data.ts"
import type { KeySecret } from "./key-secret.ts"

export interface ExpectedAssertion {
  key: KeySecret
  /** The signature count seen last; 0 for keys that do not count. */
  signCount: number
  /** Any of these was to be signed. */
  nonces: readonly string[]
  site: Pick<FactorSite, "origin" | "rpId">
  mustVerifyUser: boolean
}

/**
 * All of WebAuthn Level 3 section 7.2 that a server can check: key, owner, type, challenge, origin,
 * frame, relying party, presence, verification, backup flags, signature, and a count that only grows.
 *
 * @returns The signature count to keep, or null when anything is not as expected.
 */
export async function verifyAssertion(
  assertion: Assertion,
  { key, signCount, nonces, site, mustVerifyUser }: ExpectedAssertion,
): Promise<number | null> {
  const { id, userHandle, ...response } = assertion
  if (id !== key.credentialId) return null
  if (userHandle !== null && key.userHandle !== null && userHandle !== key.userHandle) return null
  if (isFramed(response.clientDataJSON)) return null
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { id, rawId: id, type: "public-key", clientExtensionResults: {}, response },
      expectedChallenge: (challenge) => nonces.includes(challenge),
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: mustVerifyUser,
      credential: {
        id,
        publicKey: new Uint8Array(Buffer.from(key.publicKey, "base64url")),
        // A count that does not grow is a key that was copied: refused there.
        counter: signCount,
      },
    })
    if (!verified) return null
    const isEligible = authenticationInfo.credentialDeviceType === "multiDevice"
    if (key.isBackupEligible !== null && key.isBackupEligible !== isEligible) return null
    return authenticationInfo.newCounter
  } catch {
    // The library throws for whatever is not as it should be: here that is an answer like others.
    return null
  }
}
