import { isRecord, textOf } from "./credential-parts.ts"
import { tokenDigest } from "../../lib/digest.ts"

/** What is kept of a key, sealed: nothing in it is secret, but all of it tells keys and people apart. */
export interface KeySecret {
  /** Base64url. */
  credentialId: string
  /** A COSE key (RFC 9052 section 7), base64url. */
  publicKey: string
  /** How browsers reach it: `usb`, `nfc`, `ble`, `hybrid`, `internal`. */
  transports: readonly string[]
  /** What it was told its owner is. Null: it was made elsewhere, and that is not known. */
  userHandle: string | null
  /** Whether it may be copied to other devices, which a key never changes. Null: not known. */
  isBackupEligible: boolean | null
}

/**
 * WebAuthn's user handle: the same for every key of a person, and nothing that can be read (WebAuthn
 * Level 3 section 14.6.1). 32 bytes, base64url.
 */
export function userHandleOf(userId: string): string {
  return tokenDigest("webauthn-user", userId)
}

/** Null: not written by `keySecretText`. */
export function toKeySecret(bytes: Buffer): KeySecret | null {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString("utf8"))
  } catch {
    return null
  }
  if (!isRecord(value)) return null
  const credentialId = textOf(value.credentialId)
  const publicKey = textOf(value.publicKey)
  if (credentialId === null || publicKey === null) return null
  const { transports, isBackupEligible } = value
  return {
    credentialId,
    publicKey,
    transports: Array.isArray(transports)
      ? transports.filter((name) => typeof name === "string")
      : [],
    userHandle: textOf(value.userHandle),
    isBackupEligible: typeof isBackupEligible === "boolean" ? isBackupEligible : null,
  }
}

export function keySecretText(secret: KeySecret): string {
  return JSON.stringify(secret)
}
