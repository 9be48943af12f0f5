import { realpath, rm } from "node:fs/promises"
import { bubblewrapCommand } from "./bubblewrap.ts"
import { newFolder } from "./egress/doors.ts"
import { GuestProcess } from "./guest-process.ts"
import { CPU_SECONDS_MAX, DATA_BYTES_MAX, OPEN_FILES_MAX, PROBE_MS } from "./limits.ts"
import { type FencePart, nodeArguments } from "./node-arguments.ts"

/** How guests are started on this host: what wraps node, and what that wrapping gives. */
export interface Fence {
  name: "bubblewrap" | "setpriv" | "process"
  /** The command up to and with the path of node. `door` is a folder, for a guest without a network. */
  command(door: string | null): readonly string[]
  layers: ReadonlySet<Layer>
}

export type Layer = keyof typeof LAYERS

/** What each layer stops, in words for an operator. */
const LAYERS = {
  process:
    "A process for each version: a loop or a crash ends that process alone, and no version sees another's memory.",
  "node-permissions":
    "Node's permission model and flags: no files, child processes, workers, add-ons or SQLite. Node calls them a seat belt for trusted code, not a wall.",
  "resource-limits":
    "prlimit: bounds memory, CPU time and open files, forbids writing files and core dumps.",
  "ends-with-server": "The kernel ends Actions when the server dies, even by kill -9.",
  "other-user": "Actions run as user 65534: they cannot signal the server or read what it owns.",
  namespaces:
    "Own user, process, IPC, host-name and mount namespaces: no file system but node itself, no process but its own.",
  network:
    "A network namespace: the only way out is the server, which connects Actions to public addresses and to no other.",
  egress:
    "Private addresses are refused by the guest itself. Without the layer network, an Action that sets out to can get round it: close the way in your firewall too.",
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
    isUp:
      (layer === "egress" || fence.layers.has(layer)) && !(isEgress(layer) && allowPrivateNetwork),
    stops: LAYERS[layer],
  }))
}

function isEgress(layer: Layer): boolean {
  return layer === "egress" || layer === "network"
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
  const failures: string[] = []
  for (const wrapping of WRAPPINGS.filter((layers) => isWanted(layers, useBwrap))) {
    try {
      const fence = await newFence(node, wrapping, without)
      await probe(fence, nodeArguments(guest, { fence, without }))
      return fence
    } catch (cause) {
      failures.push((cause as Error).message)
    }
  }
  throw new Error(`No Action can be run on this machine: ${failures.join("; ")}`)
}

/** What can be put around node, the strongest first. Another user is for root only. */
const WRAPPINGS: readonly (readonly Layer[])[] = [
  ["resource-limits", "ends-with-server", "other-user", "namespaces", "network"],
  ["resource-limits", "ends-with-server", "namespaces", "network"],
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
    const bubblewrap = await bubblewrapCommand(node, layers)
    // Inside, everybody is user 65534; for the machine outside it takes this.
    const user = layers.has("other-user") ? setpriv(NOBODY) : []
    const command = (door: string | null) => [...limits, ...user, ...bubblewrap(door)]
    return { name: "bubblewrap", command, layers }
  }
  layers.delete("network")
  const options = [
    ...(layers.has("ends-with-server") ? ["--pdeathsig", "KILL"] : []),
    ...(layers.has("other-user") ? NOBODY : []),
  ]
  const words = [...limits, ...(options.length === 0 ? [] : setpriv(options)), node]
  return { name: options.length === 0 ? "process" : "setpriv", command: () => words, layers }
}

const NOBODY_ID = 65534
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
  `--reuid ${NOBODY_ID} --regid ${NOBODY_ID} --clear-groups --inh-caps=-all --bounding-set=-all`.split(
    " ",
  )

function setpriv(options: readonly string[]): readonly string[] {
  return ["setpriv", "--no-new-privs", ...options, "--"]
}

async function probe(fence: Fence, args: readonly string[]): Promise<void> {
  const door = fence.layers.has("network") ? doorFolder(fence) : null
  const guest = new GuestProcess(fence.command(door), args)
  const timer = setTimeout(() => guest.kill(), PROBE_MS)
  try {
    if (!(await guest.ready)) throw new Error(`${fence.name}: ${guest.lastWords || "no answer"}`)
  } finally {
    clearTimeout(timer)
    guest.kill()
    if (door !== null) await rm(door, { recursive: true })
  }
}

/** A private folder that guests behind this fence can get into. */
export function doorFolder(fence: Fence): string {
  return newFolder(fence.layers.has("other-user") ? NOBODY_ID : null)
}
