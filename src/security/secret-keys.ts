import { Secret } from "../lib/secret.ts"

/** At least one key, the newest first: new values are made with it, the others only read. */
export type SecretKeys = readonly [Secret, ...Secret[]]

/** Keys, or why the text was not taken. `reason` never quotes the text. */
export type ParsedSecretKeys = { ok: true; keys: SecretKeys } | { ok: false; reason: string }

const KEY_BYTES = 32
// Random keys fall below these with a chance of less than 2^-40, so no good key is ever refused.
const DISTINCT_BYTES_MIN = 12
const DISTINCT_LETTERS_MIN = 16
const PLACEHOLDER = /changeme|change_me|change-me|example|replace|password|rekey[-_]/i

/**
 * Reads `REKEY_SECRET_KEY`: one key or several with commas between, newest first, each 32 bytes as
 * 43 base64url characters. Refuses what cannot have come out of a random generator: short, repeated
 * and readable keys are how an example of a guide ends up in production (ASVS 13.2.3).
 */
export function parseSecretKeys(text: string): ParsedSecretKeys {
  const parts = text.split(",").map((part) => part.trim())
  for (const [index, part] of parts.entries()) {
    const flaw = flawOf(part)
    if (flaw !== null) return { ok: false, reason: `secret key ${index + 1} ${flaw}` }
  }
  if (new Set(parts).size < parts.length)
    return { ok: false, reason: "the same secret key is listed twice" }
  const [newest = "", ...older] = parts
  return { ok: true, keys: [new Secret(newest), ...older.map((part) => new Secret(part))] }
}

/** As `parseSecretKeys`. @throws with the reason when the text is not taken. */
export function getSecretKeys(text: Secret): SecretKeys {
  const parsed = parseSecretKeys(text.reveal())
  if (!parsed.ok) throw new Error(`REKEY_SECRET_KEY: ${parsed.reason}`)
  return parsed.keys
}

/** The bytes of a key that `parseSecretKeys` has taken. */
export function keyBytes(key: Secret): Buffer {
  return Buffer.from(key.reveal(), "base64url")
}

function flawOf(text: string): string | null {
  if (text === "") return "is empty"
  if (PLACEHOLDER.test(text)) return "is a placeholder"
  const bytes = Buffer.from(text, "base64url")
  if (bytes.toString("base64url") !== text) return "is not base64url without padding"
  if (bytes.length !== KEY_BYTES) return `has ${bytes.length} bytes, not ${KEY_BYTES}`
  return isPatterned(text, bytes) ? "is not random" : null
}

function isPatterned(text: string, bytes: Buffer): boolean {
  const steps = new Set(bytes.subarray(1).map((byte, index) => byte - (bytes[index] ?? 0)))
  return (
    new Set(bytes).size < DISTINCT_BYTES_MIN ||
    new Set(text).size < DISTINCT_LETTERS_MIN ||
    // 0, 1, 2, …: every example in a manual.
    steps.size === 1 ||
    // A pass phrase that was encoded.
    bytes.every((byte) => byte >= 0x20 && byte < 0x7f)
  )
}
