import { base64urlOf, toCredentialParts } from "./credential-parts.ts"

/** What a key signed, as a browser sends it (`AuthenticationResponseJSON`). All of it base64url. */
export interface Assertion {
  id: string
  clientDataJSON: string
  authenticatorData: string
  signature: string
  /** Null: the key does not say whose it is. */
  userHandle: string | null
}

/** Names of the site and the challenge, and a frame's at most. */
const CLIENT_DATA_BYTES_MAX = 4096
/** 37 bytes and extensions. */
const AUTHENTICATOR_DATA_BYTES_MAX = 2048
/** An RSA-4096 signature has 512 bytes, ML-DSA-44 2420. */
const SIGNATURE_BYTES_MAX = 4096
/** WebAuthn Level 3 section 5.4.3. */
const USER_HANDLE_BYTES_MAX = 64

/**
 * Takes what counts out of a credential, and nothing else.
 *
 * @param sent Its JSON, or what that parses to.
 * @returns Null when it cannot be one.
 */
export function toAssertion(sent: unknown): Assertion | null {
  const parts = toCredentialParts(sent)
  if (parts === null) return null
  const { id, response } = parts
  const clientDataJSON = base64urlOf(response.clientDataJSON, CLIENT_DATA_BYTES_MAX)
  const authenticatorData = base64urlOf(response.authenticatorData, AUTHENTICATOR_DATA_BYTES_MAX)
  const signature = base64urlOf(response.signature, SIGNATURE_BYTES_MAX)
  if (clientDataJSON === null || authenticatorData === null || signature === null) return null
  // Absent, null and empty are the same: browsers differ.
  const hasHandle = (response.userHandle ?? "") !== ""
  const userHandle = hasHandle ? base64urlOf(response.userHandle, USER_HANDLE_BYTES_MAX) : null
  if (hasHandle && userHandle === null) return null
  return { id, clientDataJSON, authenticatorData, signature, userHandle }
}

/** The one form of an answer: what a factor is given to verify. */
export function parseAssertion(typed: string): string | null {
  const assertion = toAssertion(typed)
  return assertion === null ? null : JSON.stringify(assertion)
}
