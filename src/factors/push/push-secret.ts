import { tokenDigest } from "../../lib/digest.ts"
import { parseBoundedJson } from "../../lib/bounded-json.ts"

/** What an enrolled device has in common with us: the secret of an enrolment, opened. */
export interface PushSecret {
  /** Of the secret that the device shows with every request. */
  deviceDigest: string
  /** Of its codes (RFC 6238), for a person whose notification does not come. */
  seed: Buffer
}

export function toSecretBytes({ deviceDigest, seed }: PushSecret): Buffer {
  return Buffer.from(JSON.stringify({ deviceDigest, seed: seed.toString("base64url") }))
}

/** Null: the secret is of another kind. */
export function toPushSecret(bytes: Buffer): PushSecret | null {
  const json = parseBoundedJson(bytes.toString("utf8"), 1000, 2)
  if (!json.ok || typeof json.value !== "object" || json.value === null) return null
  const { deviceDigest, seed } = json.value as Record<string, unknown>
  if (typeof deviceDigest !== "string" || typeof seed !== "string") return null
  return { deviceDigest, seed: Buffer.from(seed, "base64url") }
}

/** How the secret of a device is kept: 256 random bits need no salt. */
export function toDeviceDigest(secret: string): string {
  return tokenDigest("push-device", secret)
}
