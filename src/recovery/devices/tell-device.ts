import type { DeviceStore, PushDevice } from "../../ports/device-store.ts"
import type { KeyRing } from "../../ports/key-ring.ts"
import type { PushMessage, PushSender } from "../../ports/push-sender.ts"
import { openedSubscription } from "./subscribe-device.ts"

export interface TellDevice {
  devices: DeviceStore
  keys: KeyRing
  pushSender: PushSender
}

/** `gone` and `unsubscribed`: the device hears of it only when it looks by itself. */
export type Told = { kind: "sent" | "gone" | "unsubscribed" } | { kind: "failed"; error: unknown }

/** Sends a message to a device by Web Push. A subscription that has ended is dropped. */
export async function tellDevice(
  { devices, keys, pushSender }: TellDevice,
  device: PushDevice,
  message: PushMessage,
): Promise<Told> {
  const subscription = openedSubscription(keys, device)
  if (subscription === null || device.sealedSubscription === null) return { kind: "unsubscribed" }
  try {
    const kind = await pushSender.send(subscription, message)
    if (kind === "gone")
      await devices.dropSubscription(device.enrolment.id, device.sealedSubscription)
    return { kind }
  } catch (error) {
    return { kind: "failed", error }
  }
}
