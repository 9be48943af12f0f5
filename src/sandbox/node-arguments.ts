import type { Fence, Layer } from "./fences.ts"
import { HEAP_MIB_MAX } from "./limits.ts"

const PERMISSIONS = ["--permission", "--allow-net"]
/** Each stops something by itself, also where the permission model would not. */
const NODE_FLAGS = {
  "--no-experimental-sqlite": "--no-experimental-sqlite",
  "--no-addons": "--no-addons",
  "--disable-sigusr1": "--disable-sigusr1",
  "--max-old-space-size": `--max-old-space-size=${HEAP_MIB_MAX}`,
} as const

/** What can be left off by itself, to show what it stops. */
export type FencePart = Exclude<Layer, "process"> | keyof typeof NODE_FLAGS

export interface GuestOptions {
  fence: Fence
  /** Lets Actions connect to this machine and its network. */
  allowPrivateNetwork?: boolean
  without?: readonly FencePart[]
}

/** What follows the path of node. `guest` is the bundled script. */
export function nodeArguments(
  guest: string,
  { fence, allowPrivateNetwork = false, without = [] }: GuestOptions,
): readonly string[] {
  const flags = Object.entries(NODE_FLAGS).filter(([name]) => !without.includes(name as FencePart))
  return [
    ...(without.includes("node-permissions") ? [] : PERMISSIONS),
    "--no-warnings",
    ...flags.map(([, flag]) => flag),
    "--eval",
    guest,
    "--",
    ...(allowPrivateNetwork || without.includes("egress") ? ["--private-network"] : []),
    ...(fence.layers.has("network") ? ["--door"] : []),
  ]
}
