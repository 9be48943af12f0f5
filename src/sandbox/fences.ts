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

const NODE_FLAGS = [
  "--permission",
  "--allow-net",
  "--no-warnings",
  "--no-experimental-sqlite",
  "--no-addons",
  "--disable-sigusr1",
  `--max-old-space-size=${HEAP_MIB_MAX}`,
]

/** Node's own flags, the same behind every fence. `guest` is the bundled script. */
export function nodeArguments(guest: string, allowPrivateNetwork: boolean): readonly string[] {
  return [
    ...NODE_FLAGS,
    "--eval",
    guest,
    ...(allowPrivateNetwork ? ["--", "--private-network"] : []),
  ]
}

/**
 * The strongest fence that works here: each is tried by really starting a guest behind it.
 *
 * @param useBwrap True: nothing weaker will do. False: not even tried.
 * @throws when none lets a guest start, or `useBwrap` is true and bwrap does not work.
 */
export async function findFence(
  nodePath: string,
  guest: string,
  useBwrap: boolean | undefined,
): Promise<Fence> {
  const node = await realpath(nodePath)
  const failures: string[] = []
  for (const candidate of candidates(node, useBwrap)) {
    try {
      const fence = await candidate()
      await probe(fence, nodeArguments(guest, false))
      return fence
    } catch (cause) {
      failures.push((cause as Error).message)
    }
  }
  throw new Error(`No Action can be run on this machine: ${failures.join("; ")}`)
}

const ALWAYS: readonly Layer[] = ["process", "node-permissions"]

type Candidate = () => Fence | Promise<Fence>

// The strongest first.
function candidates(node: string, useBwrap: boolean | undefined): readonly Candidate[] {
  const bubblewrap = async (): Promise<Fence> => ({
    name: "bubblewrap",
    command: [...LIMITS, ...(await bubblewrapCommand(node))],
    layers: new Set<Layer>([
      ...ALWAYS,
      "resource-limits",
      "ends-with-server",
      "other-user",
      "namespaces",
    ]),
  })
  if (useBwrap === true) return [bubblewrap]
  const setpriv = (extra: readonly string[], layers: readonly Layer[]) => (): Fence => ({
    name: "setpriv",
    command: [...LIMITS, ...SETPRIV, ...extra, "--", node],
    layers: new Set<Layer>([...ALWAYS, "resource-limits", "ends-with-server", ...layers]),
  })
  return [
    ...(useBwrap === false ? [] : [bubblewrap]),
    setpriv(NOBODY, ["other-user"]),
    setpriv([], []),
    () => ({
      name: "process",
      command: [...LIMITS, node],
      layers: new Set<Layer>([...ALWAYS, "resource-limits"]),
    }),
    () => ({ name: "process", command: [node], layers: new Set<Layer>(ALWAYS) }),
  ]
}

const LIMITS = [
  "prlimit",
  `--data=${DATA_BYTES_MAX}`,
  `--cpu=${CPU_SECONDS_MAX}`,
  `--nofile=${OPEN_FILES_MAX}`,
  "--core=0",
  "--fsize=0",
  "--",
]
const SETPRIV = ["setpriv", "--pdeathsig", "KILL", "--no-new-privs"]
/** Works for root only, and drops every capability with it. */
const NOBODY =
  "--reuid 65534 --regid 65534 --clear-groups --inh-caps=-all --bounding-set=-all".split(" ")

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
