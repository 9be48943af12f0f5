import { openedPushSecret } from "../../factors/push/push.ts"
import { toDeviceDigest } from "../../factors/push/push-secret.ts"
import { equalTexts } from "../../lib/digest.ts"
import type { DeviceStore, PushDevice } from "../../ports/device-store.ts"
import type { KeyRing } from "../../ports/key-ring.ts"

/** What a device shows with every request. */
export interface DeviceProof {
  enrolmentId: string
  secret: string
}

/** Null: there is no such device, or it is not this one. */
export async function findDevice(
  { devices, keys }: { devices: DeviceStore; keys: KeyRing },
  { enrolmentId, secret }: DeviceProof,
): Promise<PushDevice | null> {
  const device = await devices.find(enrolmentId)
  if (device === null) return null
  const known = openedPushSecret(keys, device.enrolment, device.userId)
  return known !== null && equalTexts(known.deviceDigest, toDeviceDigest(secret)) ? device : null
}
