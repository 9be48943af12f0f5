// A thread of its own: what Actions send and receive takes no time of the server's.
import { parentPort, workerData } from "node:worker_threads"
import { assert } from "../../lib/assert.ts"
import { privateAddresses } from "../../lib/private-addresses.ts"
import { type Door, openDoor } from "./door.ts"

export interface DoorsData {
  allowPrivateNetwork: boolean
}

export interface DoorMessage {
  type: "open" | "close"
  folder: string
}

const { allowPrivateNetwork } = workerData as DoorsData
const blockList = allowPrivateNetwork ? null : privateAddresses()
const doors = new Map<string, Door>()

assert(parentPort !== null, "this runs in a thread")
parentPort.on("message", ({ type, folder }: DoorMessage) => {
  doors.get(folder)?.close()
  if (type === "open") doors.set(folder, openDoor(folder, blockList))
  else doors.delete(folder)
})
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort.postMessage("ready")
