import { realpath } from "node:fs/promises"
import { bubblewrapCommand } from "./bubblewrap.ts"
import { GuestProcess } from "./guest-process.ts"
import {
  CPU_SECONDS_MAX,
  DATA_BYTES_MAX,
  HEAP_MIB_MAX,
  OPEN_FILES_MAX,
  PROBE_MS,
} from "./limits.ts"

/** How guests are started on this host: what wraps node, and what that wrapping gives. */
export interface Fence {
  name: "bubblewrap" | "setpriv" | "process"
  /** The command up to and with the path of node. */
  command: readonly string[]
  layers: ReadonlySet<Layer>
}

export type Layer = keyof typeof LAYERS

/** What each layer stops, in words for an operator. */
const LAYERS = {
  process:
    "A process for each version: a loop or a crash ends that process alone, and no version sees another's memory.",
  "node-permissions":
    "Node's permission model: no files, child processes, workers, add-ons or SQLite. Node calls it a seat belt for trusted code, not a wall.",
  "resource-limits":
    "prlimit: bounds memory, CPU time and open files, forbids writing files and core dumps.",
  "ends-with-server": "The kernel ends Actions when the server dies, even by kill -9.",
  "other-user": "Actions run as user 65534: they cannot signal the server or read what it owns.",
  namespaces:
    "Own user, process, IPC, host-name and mount namespaces: no file system but node itself, no process but its own.",
  egress:
    "Private addresses are refused by the guest itself. An Action that sets out to can get round it: close the way in your firewall too.",
} as const

export interface LayerReport {
  layer: Layer
  isUp: boolean
  stops: string
}

/** Every layer and whether it is up, for `rekey doctor` and the log at the start. */
export function describeFences(fence: Fence, allowPrivateNetwork = false): readonly LayerReport[] {
  return (Object.keys(LAYERS) as Layer[]).map((layer) => ({
    layer,
    isUp: layer === "egress" ? !allowPrivateNetwork : fence.layers.has(layer),
    stops: LAYERS[layer],
  }))
}

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

/** Node's own flags, the same behind every fence. `guest` is the bundled script. */
export function nodeArguments(
  guest: string,
  allowPrivateNetwork: boolean,
  without: readonly FencePart[] = [],
): readonly string[] {
  const flags = Object.entries(NODE_FLAGS).filter(([name]) => !without.includes(name as FencePart))
  return [
    ...(without.includes("node-permissions") ? [] : PERMISSIONS),
    "--no-warnings",
    ...flags.map(([, flag]) => flag),
    "--eval",
    guest,
    ...(allowPrivateNetwork || without.includes("egress") ? ["--", "--private-network"] : []),
  ]
}

/**
 * The strongest fence that works here: each is tried by really starting a guest behind it.
 *
 * @param useBwrap True: nothing weaker will do. False: not even tried.
 * @param without Parts that are not put up.
 * @throws when none lets a guest start, or `useBwrap` is true and bwrap does not work.
 */
export async function findFence(
  nodePath: string,
  guest: string,
  useBwrap: boolean | undefined,
  without: readonly FencePart[] = [],
): Promise<Fence> {
  const node = await realpath(nodePath)
  const args = nodeArguments(guest, false, without)
  const failures: string[] = []
  for (const wrapping of WRAPPINGS.filter((layers) => isWanted(layers, useBwrap))) {
    try {
      const fence = await newFence(node, wrapping, without)
      await probe(fence, args)
      return fence
    } catch (cause) {
      failures.push((cause as Error).message)
    }
  }
  throw new Error(`No Action can be run on this machine: ${failures.join("; ")}`)
}

/** What can be put around node, the strongest first. Another user is for root only. */
const WRAPPINGS: readonly (readonly Layer[])[] = [
  ["resource-limits", "ends-with-server", "other-user", "namespaces"],
  ["resource-limits", "ends-with-server", "namespaces"],
  ["resource-limits", "ends-with-server", "other-user"],
  ["resource-limits", "ends-with-server"],
  ["resource-limits"],
  [],
]

function isWanted(layers: readonly Layer[], useBwrap: boolean | undefined): boolean {
  return useBwrap === undefined || layers.includes("namespaces") === useBwrap
}

async function newFence(
  node: string,
  wrapping: readonly Layer[],
  without: readonly FencePart[],
): Promise<Fence> {
  const isOn = (layer: Layer) => layer === "process" || !without.includes(layer)
  const layers = new Set([...ALWAYS, ...wrapping].filter(isOn))
  const limits = layers.has("resource-limits") ? LIMITS : []
  if (layers.has("namespaces")) {
    const bubblewrap = await bubblewrapCommand(node, layers.has("ends-with-server"))
    // Inside, everybody is user 65534; for the machine outside it takes this.
    const user = layers.has("other-user") ? setpriv(NOBODY) : []
    return { name: "bubblewrap", command: [...limits, ...user, ...bubblewrap], layers }
  }
  const options = [
    ...(layers.has("ends-with-server") ? ["--pdeathsig", "KILL"] : []),
    ...(layers.has("other-user") ? NOBODY : []),
  ]
  return options.length === 0
    ? { name: "process", command: [...limits, node], layers }
    : { name: "setpriv", command: [...limits, ...setpriv(options), node], layers }
}

const ALWAYS: readonly Layer[] = ["process", "node-permissions"]
const LIMITS = [
  "prlimit",
  `--data=${DATA_BYTES_MAX}`,
  `--cpu=${CPU_SECONDS_MAX}`,
  `--nofile=${OPEN_FILES_MAX}`,
  "--core=0",
  "--fsize=0",
  "--",
]
/** Works for root only, and drops every capability with it. */
const NOBODY =
  "--reuid 65534 --regid 65534 --clear-groups --inh-caps=-all --bounding-set=-all".split(" ")

function setpriv(options: readonly string[]): readonly string[] {
  return ["setpriv", "--no-new-privs", ...options, "--"]
}

async function probe(fence: Fence, args: readonly string[]): Promise<void> {
  const guest = new GuestProcess(fence.command, args)
  const timer = setTimeout(() => guest.kill(), PROBE_MS)
  try {
    if (!(await guest.ready)) throw new Error(`${fence.name}: ${guest.lastWords || "no answer"}`)
  } finally {
    clearTimeout(timer)
    guest.kill()
  }
}
