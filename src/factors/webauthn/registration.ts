import { base64urlOf, toCredentialParts } from "./credential-parts.ts"

/** A new key, as a browser sends it (`RegistrationResponseJSON`). */
export interface Registration {
  id: string
  clientDataJSON: string
  attestationObject: string
  transports: readonly string[]
}

const CLIENT_DATA_BYTES_MAX = 4096
/** A key of 2 kB at most, and the certificates of a maker that sends them unasked. */
const ATTESTATION_BYTES_MAX = 16_384
/** WebAuthn Level 3 section 5.8.4: others mean nothing to browsers. */
const TRANSPORTS = ["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]

/**
 * Takes what counts out of a new credential, and nothing else.
 *
 * @param sent Its JSON, or what that parses to.
 * @returns Null when it cannot be one.
 */
export function toRegistration(sent: unknown): Registration | null {
  const parts = toCredentialParts(sent)
  if (parts === null) return null
  const { id, response } = parts
  const clientDataJSON = base64urlOf(response.clientDataJSON, CLIENT_DATA_BYTES_MAX)
  const attestationObject = base64urlOf(response.attestationObject, ATTESTATION_BYTES_MAX)
  if (clientDataJSON === null || attestationObject === null) return null
  const said: readonly unknown[] = Array.isArray(response.transports) ? response.transports : []
  const transports = TRANSPORTS.filter((name) => said.includes(name))
  return { id, clientDataJSON, attestationObject, transports }
}

/** The one form of it. */
export function parseRegistration(typed: string): string | null {
  const registration = toRegistration(typed)
  return registration === null ? null : JSON.stringify(registration)
}
