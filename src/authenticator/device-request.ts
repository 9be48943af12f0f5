import { parseBoundedJson } from "../lib/bounded-json.ts"
import type { PushAnswer } from "../recovery/devices/answer-push-request.ts"
import type { DeviceProof } from "../recovery/devices/find-device.ts"
import type { PushSubscription } from "../ports/push-sender.ts"

/** What a device sends is small: an address and two keys at most. */
const BODY_BYTES_MAX = 8_000
const DEPTH_MAX = 4

/** What a device sent cannot be read. `status` is 400, 413 or 415. */
export class DeviceRefusal extends Error {
  override name = "DeviceRefusal"
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** `Authorization: Bearer ENROLMENT.SECRET`. Null: there is none, or it cannot be one. */
export function deviceProofOf(headers: Headers): DeviceProof | null {
  const token = /^Bearer ([\x21-\x7e]{1,300})$/i.exec(headers.get("authorization") ?? "")?.[1] ?? ""
  const dot = token.lastIndexOf(".")
  const secret = token.slice(dot + 1)
  return dot > 0 && /^[\w-]{43}$/.test(secret) ? { enrolmentId: token.slice(0, dot), secret } : null
}

/** @throws {DeviceRefusal} */
export async function readObject(request: Request): Promise<Record<string, unknown>> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase()
  if (type !== "application/json") throw new DeviceRefusal(415, "Send application/json.")
  const text = await readText(request)
  const json = parseBoundedJson(text, BODY_BYTES_MAX, DEPTH_MAX)
  if (!json.ok) throw new DeviceRefusal(400, `The JSON cannot be read: ${json.reason}`)
  const { value } = json
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new DeviceRefusal(400, "Send a JSON object.")
  return value as Record<string, unknown>
}

async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > BODY_BYTES_MAX) throw new DeviceRefusal(413, "The body is too large.")
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}

/** `{"approve": true, "number": "42"}` or `{"approve": false}`. @throws {DeviceRefusal} */
export function toPushAnswer({ approve, number }: Record<string, unknown>): PushAnswer {
  if (approve === false) return "not-me"
  if (approve === true && typeof number === "string" && /^[0-9]{2}$/.test(number)) return { number }
  throw new DeviceRefusal(
    400,
    "Send approve: true with the number of two digits, or approve: false.",
  )
}

/** As `PushSubscription.toJSON()` gives it. @throws {DeviceRefusal} */
export function toSubscription({ endpoint, keys }: Record<string, unknown>): PushSubscription {
  const { p256dh, auth } = (typeof keys === "object" && keys !== null ? keys : {}) as Record<
    string,
    unknown
  >
  if (typeof endpoint !== "string" || typeof p256dh !== "string" || typeof auth !== "string")
    throw new DeviceRefusal(400, "Send a push subscription: endpoint, keys.p256dh, keys.auth.")
  return { endpoint, p256dh, auth }
}
