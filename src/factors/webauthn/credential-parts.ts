import { parseBoundedJson } from "../../lib/bounded-json.ts"

/**
 * Characters of a credential as a browser sends it: an id of at most 1023 bytes twice (WebAuthn Level
 * 3 section 4), a signature, and a certificate or two where a key insists on an attestation.
 */
const CREDENTIAL_BYTES_MAX = 32_768
/** `{ response: { transports: [ … ] } }`, and extensions nobody reads. */
const CREDENTIAL_DEPTH_MAX = 6

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

export function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null
}

/** Base64url without padding, of at least one and at most `bytesMax` bytes. */
export function base64urlOf(value: unknown, bytesMax: number): string | null {
  return typeof value === "string" &&
    value.length > 0 &&
    value.length <= Math.ceil((bytesMax * 4) / 3) &&
    /^[\w-]+$/.test(value)
    ? value
    : null
}

/** A credential that somebody sent, and its `response`. Null: it cannot be one. */
export function toCredentialParts(
  typed: unknown,
): { id: string; response: Record<string, unknown> } | null {
  const value = typeof typed === "string" ? parsed(typed) : typed
  if (!isRecord(value) || value.type !== "public-key" || !isRecord(value.response)) return null
  const id = base64urlOf(value.id, CREDENTIAL_ID_BYTES_MAX)
  return id === null || value.rawId !== id ? null : { id, response: value.response }
}

/** WebAuthn Level 3 section 4. */
const CREDENTIAL_ID_BYTES_MAX = 1023

function parsed(text: string): unknown {
  const json = parseBoundedJson(text, CREDENTIAL_BYTES_MAX, CREDENTIAL_DEPTH_MAX)
  return json.ok ? json.value : null
}
