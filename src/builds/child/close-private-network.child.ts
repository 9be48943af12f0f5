import net from "node:net"
import { privateAddresses } from "../../lib/private-addresses.ts"

/**
 * From here on this process connects to public addresses and to `trusted` places only (`host:port`):
 * neither a registry that an author names nor a redirect of one leads into the operator's own network.
 * The check falls on the address connected to, after name resolution.
 */
export function closePrivateNetwork(trusted: ReadonlySet<string>): void {
  const blockList = privateAddresses()
  const connect = net.Socket.prototype.connect
  net.Socket.prototype.connect = function connectOutside(this: net.Socket, ...args: unknown[]) {
    if (!trusted.has(placeOf(args)))
      // Node looks here when it has an address and is about to connect to it.
      Object.defineProperty(this, "blockList", { value: blockList, configurable: true })
    return Reflect.apply(connect, this, args)
  } as typeof connect
}

/** `connect` takes (options), (port, host) and, from Node itself, an array [options, callback]. */
function placeOf(args: readonly unknown[]): string {
  const [first, second] = args
  const options: unknown = Array.isArray(first) ? first[0] : first
  if (typeof options !== "object" || options === null) return `${String(second)}:${String(first)}`
  const { host, port } = options as { host?: unknown; port?: unknown }
  return `${String(host)}:${String(port)}`
}
