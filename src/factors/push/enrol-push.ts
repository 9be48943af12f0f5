import { parseBoundedJson } from "../../lib/bounded-json.ts"
import { equalTexts } from "../../lib/digest.ts"
import type { Enroller } from "../enroller.ts"
import { toDeviceDigest, toPushSecret, toSecretBytes } from "./push-secret.ts"

/** How long a device may take up what is shown (Auth0 Guardian: 5 minutes). */
export const PUSH_INVITATION_TTL_MS: number = 5 * 60_000
/** RFC 4226 section 4 (R6) recommends 160 bits. */
const SEED_BYTES = 20
const SECRET_BYTES = 32

/**
 * A device is shown a code once, and says by which secret of its own it will be known. What is in the
 * code is worth nothing from then on: who copied it comes too late.
 */
export const enrolPush = {
  type: "push-notification",
  screens: ["mfa-push-enrollment-qr"],
  askScreen: null,
  screenOf: () => "mfa-push-enrollment-qr",
  asks: null,
  answeredBy: "device",
  countMax: 10,
  refusals: {
    malformed: "challenge-transaction-pending",
    wrong: "challenge-transaction-pending",
  },
  begin: ({ chance }) => ({
    kind: "begun",
    secret: Buffer.from(chance.token()),
    options: {},
    sendsTo: null,
  }),
  show({ enrolmentId, secret, isDeviceKnown, startedAtMs }, { site }) {
    const token = isDeviceKnown || secret === null ? "" : secret.toString("utf8")
    // After the #, which browsers send to nobody.
    const fragment = `enroll=${encodeURIComponent(enrolmentId)}.${token}`
    const href = `${site.origin}/authenticator#${fragment}`
    const expiresAtMs = startedAtMs + PUSH_INVITATION_TTL_MS
    return { kind: "device", qr: href, href, isKnown: isDeviceKnown, expiresAtMs }
  },
  parse: () => "",
  finish({ setup: { secret, isDeviceKnown } }) {
    if (!isDeviceKnown || secret === null || toPushSecret(secret) === null)
      return { kind: "pending" }
    return { kind: "enrolled", secret, options: {}, lastStep: null, uniqueKey: null }
  },
  takeDevice({ setup: { secret, isDeviceKnown, startedAtMs }, said, nowMs }) {
    if (isDeviceKnown || secret === null) return null
    if (nowMs >= startedAtMs + PUSH_INVITATION_TTL_MS) return null
    const device = readDevice(said)
    if (device === null || !equalTexts(device.token, secret.toString("utf8"))) return null
    return toSecretBytes({ deviceDigest: toDeviceDigest(device.secret), seed: device.seed })
  },
} as const satisfies Enroller

/** `{"token","secret","seed"}`: what was scanned, and what the device has made for itself. */
function readDevice(said: string): { token: string; secret: string; seed: Buffer } | null {
  const json = parseBoundedJson(said, 1000, 2)
  if (!json.ok || typeof json.value !== "object" || json.value === null) return null
  const { token, secret, seed } = json.value as Record<string, unknown>
  if (typeof token !== "string" || typeof secret !== "string" || typeof seed !== "string")
    return null
  const isWhole = bytesOf(secret)?.length === SECRET_BYTES && bytesOf(seed)?.length === SEED_BYTES
  return isWhole ? { token, secret, seed: Buffer.from(seed, "base64url") } : null
}

/** Null: not base64url. */
function bytesOf(text: string): Buffer | null {
  const bytes = Buffer.from(text, "base64url")
  return bytes.toString("base64url") === text ? bytes : null
}
