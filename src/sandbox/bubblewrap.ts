import { execFile } from "node:child_process"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { DOOR_FOLDER } from "./egress/question.ts"
import type { Layer } from "./fences.ts"

const run = promisify(execFile)

const NAMESPACES = words(
  "--unshare-user --unshare-pid --unshare-ipc --unshare-uts --unshare-cgroup-try",
  "--clearenv --cap-drop ALL --uid 65534 --gid 65534 --hostname sandbox",
)
const NO_PLACE_TO_WRITE = words("--chdir / --remount-ro /")
/** Where the guest finds node inside: the path outside says how this machine is laid out. */
const NODE_INSIDE = "/node"
/** What name resolution reads. Without them an Action could reach addresses only. */
const NAME_RESOLUTION = ["/etc/resolv.conf", "/etc/hosts", "/etc/nsswitch.conf"]
/** Loaded by older C libraries only when a name is resolved, so `ldd` does not list them. */
const LATE_LIBRARIES = ["libnss_files.so.2", "libnss_dns.so.2", "libresolv.so.2"]

/**
 * The command that starts node in namespaces of its own: no process but its own, no file but node
 * and its libraries, read-only, no capability, nobody's user id. With the layer network
 * the only way out is a door: a folder, handed to the command for each guest.
 *
 * @throws when bwrap or ldd is not there.
 */
export async function bubblewrapCommand(
  nodePath: string,
  layers: ReadonlySet<Layer>,
): Promise<(door: string | null) => readonly string[]> {
  const [{ stdout: help }, { stdout: linked }] = await Promise.all([
    run("bwrap", ["--help"]),
    run("ldd", [nodePath]),
  ])
  const libraries = [...linked.matchAll(/(\/\S+) \(0x/g)].map(([, path]) => path as string)
  const folders = new Set(libraries.map((path) => dirname(path)))
  const late = [...folders].flatMap((folder) => LATE_LIBRARIES.map((name) => join(folder, name)))
  const hasNetwork = !layers.has("network")
  const optional = [...late, ...(hasNetwork ? NAME_RESOLUTION : [])]
  return (door) => [
    "bwrap",
    ...NAMESPACES,
    ...(hasNetwork ? [] : ["--unshare-net"]),
    ...(layers.has("ends-with-server") ? ["--die-with-parent"] : []),
    ...(help.includes("--disable-userns") ? ["--disable-userns"] : []),
    "--ro-bind",
    nodePath,
    NODE_INSIDE,
    ...libraries.flatMap((path) => ["--ro-bind", path, path]),
    ...optional.flatMap((path) => ["--ro-bind-try", path, path]),
    ...(door === null ? [] : ["--ro-bind", door, DOOR_FOLDER]),
    ...NO_PLACE_TO_WRITE,
    "--",
    NODE_INSIDE,
  ]
}

function words(...lines: string[]): readonly string[] {
  return lines.join(" ").split(" ")
}
