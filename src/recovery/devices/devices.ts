import type { Seen } from "../../enrolment/enrolment-decision.ts"
import type { DeviceStore, PushDevice } from "../../ports/device-store.ts"
import type { PushSender, PushSubscription } from "../../ports/push-sender.ts"
import {
  answerPushRequest,
  type AnsweredPush,
  type AnswerPushInput,
  type AnswerPushRequest,
} from "./answer-push-request.ts"
import { describeDevice, type DescribedDevice } from "./describe-device.ts"
import { findDevice, type DeviceProof } from "./find-device.ts"
import { listPushRequests, type ListPushRequests, type PushRequest } from "./list-push-requests.ts"
import { removeDevice, type RemoveDevice } from "./remove-device.ts"
import { subscribeDevice, type SubscribeDevice } from "./subscribe-device.ts"

/** The use cases of a device that answers notifications. */
export interface Devices {
  find(proof: DeviceProof): Promise<PushDevice | null>
  describe(device: PushDevice): Promise<DescribedDevice>
  listRequests(device: PushDevice): Promise<readonly PushRequest[]>
  answer(device: PushDevice, input: AnswerPushInput): Promise<AnsweredPush>
  subscribe(
    device: PushDevice,
    input: { subscription: PushSubscription; locale: string },
  ): Promise<boolean>
  /** The device looks by itself from now on. */
  unsubscribe(device: PushDevice): Promise<void>
  remove(device: PushDevice, seen: Seen): Promise<void>
  publicKey(): Promise<string>
}

export type DevicesDeps = ListPushRequests &
  AnswerPushRequest &
  RemoveDevice &
  SubscribeDevice & { devices: DeviceStore; pushSender: PushSender }

export function devicesWith(deps: DevicesDeps): Devices {
  return {
    find: (proof) => findDevice(deps, proof),
    describe: (device) => describeDevice(deps, device),
    listRequests: (device) => listPushRequests(deps, device),
    answer: (device, input) => answerPushRequest(deps, device, input),
    subscribe: (device, input) => subscribeDevice(deps, device, input),
    unsubscribe: ({ enrolment, locale }) =>
      deps.devices.saveSubscription(enrolment.id, null, locale ?? "en"),
    remove: (device, seen) => removeDevice(deps, device, seen),
    publicKey: () => deps.pushSender.publicKey(),
  }
}
