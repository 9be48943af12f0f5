import type { DeviceStore, PushDevice } from "../../ports/device-store.ts"
import type { KeyRing } from "../../ports/key-ring.ts"
import type { PushSender, PushSubscription } from "../../ports/push-sender.ts"

/** Longer than any push service's address. */
const ENDPOINT_LENGTH_MAX = 2048
/** Of RFC 8291: an uncompressed point of P-256, and the authentication secret. */
const P256DH_BYTES = 65
const AUTH_BYTES = 16

export interface SubscribeDevice {
  devices: DeviceStore
  keys: KeyRing
  pushSender: PushSender
}

/** Keeps where a device is told. False: that is nowhere we would send to. */
export async function subscribeDevice(
  { devices, keys, pushSender }: SubscribeDevice,
  { enrolment }: PushDevice,
  { subscription, locale }: { subscription: PushSubscription; locale: string },
): Promise<boolean> {
  const { endpoint, p256dh, auth } = subscription
  if (endpoint.length > ENDPOINT_LENGTH_MAX || !pushSender.isAllowed(endpoint)) return false
  if (!hasBytes(p256dh, P256DH_BYTES) || !hasBytes(auth, AUTH_BYTES)) return false
  const sealed = keys.seal(
    JSON.stringify({ endpoint, p256dh, auth }),
    subscriptionContext(enrolment.id),
  )
  await devices.saveSubscription(enrolment.id, sealed, locale)
  return true
}

/** Null: the device has none, or it was sealed with a key that is gone. */
export function openedSubscription(keys: KeyRing, device: PushDevice): PushSubscription | null {
  if (device.sealedSubscription === null) return null
  try {
    const context = subscriptionContext(device.enrolment.id)
    return JSON.parse(keys.unseal(device.sealedSubscription, context).toString("utf8"))
  } catch {
    return null
  }
}

function subscriptionContext(enrolmentId: string): string {
  return `push_devices/${enrolmentId}/subscription`
}

function hasBytes(text: string, bytes: number): boolean {
  return text.length < 200 && Buffer.from(text, "base64url").length === bytes
}
