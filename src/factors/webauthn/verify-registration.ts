import { verifyRegistrationResponse } from "@simplewebauthn/server"
import type { FactorSite } from "../factor.ts"
import { isFramed } from "./client-data.ts"
import { KEY_ALGORITHMS, type MadeKeyType, verificationOf } from "./key-creation.ts"
import { type KeySecret, userHandleOf } from "./key-secret.ts"
import type { Registration } from "./registration.ts"

export interface ExpectedRegistration {
  type: MadeKeyType
  userId: string
  /** Any of these was to be signed. */
  nonces: readonly string[]
  site: FactorSite
}

export interface NewKey {
  secret: KeySecret
  /** Of the key when it was made. */
  signCount: number
}

/**
 * All of WebAuthn Level 3 section 7.1 that is asked for without an attestation. Null: anything is
 * not as expected. Whether anybody has the key already is the caller's to see.
 */
export async function verifyRegistration(
  registration: Registration,
  { type, userId, nonces, site }: ExpectedRegistration,
): Promise<NewKey | null> {
  const { id, transports, ...response } = registration
  if (isFramed(response.clientDataJSON)) return null
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { id, rawId: id, type: "public-key", clientExtensionResults: {}, response },
      expectedChallenge: (challenge) => nonces.includes(challenge),
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: verificationOf(type, site) === "required",
      supportedAlgorithmIDs: [...KEY_ALGORITHMS],
    })
    if (!verified || registrationInfo === undefined) return null
    const { credential, credentialDeviceType } = registrationInfo
    if (credential.id !== id) return null
    return {
      secret: {
        credentialId: id,
        publicKey: Buffer.from(credential.publicKey).toString("base64url"),
        transports,
        userHandle: userHandleOf(userId),
        isBackupEligible: credentialDeviceType === "multiDevice",
      },
      signCount: credential.counter,
    }
  } catch {
    // The library throws for whatever is not as it should be: here that is an answer like others.
    return null
  }
}
