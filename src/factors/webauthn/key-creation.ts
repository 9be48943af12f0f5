import type { FactorSite, UserVerification } from "../factor.ts"
import { type KeyDescriptor, KEY_TIMEOUT_MS, toDescriptor } from "./key-request.ts"
import { type KeySecret, userHandleOf } from "./key-secret.ts"
import { type KeyType, userVerificationOf } from "./webauthn.ts"

/** `PublicKeyCredentialCreationOptionsJSON`: what a page asks a browser to make. */
export interface KeyCreation {
  challenge: string
  rp: { id: string; name: string }
  user: { id: string; name: string; displayName: string }
  pubKeyCredParams: readonly { type: "public-key"; alg: number }[]
  timeout: number
  excludeCredentials: readonly KeyDescriptor[]
  authenticatorSelection: {
    authenticatorAttachment?: "platform" | "cross-platform"
    residentKey: "discouraged" | "required"
    requireResidentKey: boolean
    userVerification: UserVerification
  }
  attestation: "none"
  hints: readonly string[]
}

/** A passkey takes the place of a password: it is found without a name, and knows its owner. */
export type MadeKeyType = KeyType | "passkey"

export interface KeyCreationInput {
  type: MadeKeyType
  site: FactorSite
  nonce: string
  userId: string
  /** As the person knows the account, and the site: both are shown by the browser alone. */
  accountName: string
  siteName: string
  /** What the account has already of this type. */
  existing: readonly KeySecret[]
}

/** EdDSA, ES256 and RS256: what WebAuthn says to offer (Level 3 section 5.4). */
export const KEY_ALGORITHMS: readonly number[] = [-8, -7, -257]

export function keyCreation(input: KeyCreationInput): KeyCreation {
  const { type, site, nonce, userId, accountName, siteName, existing } = input
  const name = shortened(accountName)
  return {
    challenge: nonce,
    rp: { id: site.rpId, name: shortened(siteName) },
    user: { id: userHandleOf(userId), name, displayName: name },
    pubKeyCredParams: KEY_ALGORITHMS.map((alg) => ({ type: "public-key", alg })),
    timeout: KEY_TIMEOUT_MS,
    excludeCredentials: existing.map(toDescriptor),
    authenticatorSelection: selectionOf(type, site),
    // Which make a key is of is nobody's business here, and asking makes browsers warn.
    attestation: "none",
    hints: HINTS[type],
  }
}

/** What a new key has to ask of its owner. */
export function verificationOf(type: MadeKeyType, site: FactorSite): UserVerification {
  return type === "passkey" ? "required" : userVerificationOf(type, site)
}

function selectionOf(type: MadeKeyType, site: FactorSite): KeyCreation["authenticatorSelection"] {
  const isPasskey = type === "passkey"
  return {
    ...(!isPasskey && {
      authenticatorAttachment: type === "webauthn-platform" ? "platform" : "cross-platform",
    }),
    // A second factor is asked for by its id, and need not take one of a key's few places.
    residentKey: isPasskey ? "required" : "discouraged",
    requireResidentKey: isPasskey,
    userVerification: verificationOf(type, site),
  }
}

const HINTS: Record<MadeKeyType, readonly string[]> = {
  "webauthn-roaming": ["security-key"],
  "webauthn-platform": ["client-device"],
  passkey: [],
}

/** Authenticators may cut names at 64 bytes (WebAuthn Level 3 section 6.4.1). */
function shortened(name: string): string {
  return name.length <= 64 ? name : `${name.slice(0, 63)}…`
}
