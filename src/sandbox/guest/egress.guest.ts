// Keeps Actions off the operator's own network, inside the process the Action runs in: it stops
// mistakes and forged URLs, not an Action that wants to get round it. The check falls on the address
// connected to, after name resolution, so that no DNS answer and no redirect slips through.
import dgram from "node:dgram"
import dns from "node:dns"
import { syncBuiltinESMExports } from "node:module"
import net from "node:net"
import { privateAddresses } from "../../lib/private-addresses.ts"
import { DOOR_PATH } from "../egress/question.ts"
import { apply, defineProperty, isArray } from "./primordials.guest.ts"

/** From here on: TCP to public addresses only, no local sockets, no servers, no UDP of one's own. */
export function closePrivateNetwork(): void {
  const blockList = privateAddresses()
  const connect = net.Socket.prototype.connect
  net.Socket.prototype.connect = function connectOutside(this: net.Socket, ...args: unknown[]) {
    // Where Node looks when it has an address and is about to connect to it.
    defineProperty(this, "blockList", { value: blockList })
    return apply(connect, this, withoutLocalSockets(args))
  } as typeof connect
  for (const name of ["bind", "bindSync", "connect", "connectSync", "send", "sendto"]) {
    refuse(dgram.Socket.prototype, name, "use UDP")
  }
  refuse(net.Server.prototype, "listen", "listen for connections")
  for (const holder of [
    dns,
    dns.promises,
    dns.Resolver.prototype,
    dns.promises.Resolver.prototype,
  ]) {
    refuse(holder, "setServers", "choose DNS servers")
  }
  syncBuiltinESMExports()
}

function refuse(holder: object, name: string, what: string): void {
  defineProperty(holder, name, {
    value() {
      throw denied(`Actions cannot ${what}.`)
    },
  })
}

// `connect` takes (options), (port, host), (path) and, from Node itself, an array [options, callback].
// Options are copied: a getter could answer otherwise when it is asked again.
function withoutLocalSockets(args: unknown[]): unknown[] {
  const [first, ...rest] = args
  if (isArray(first)) {
    first[0] = checked({ ...first[0] })
    return args
  }
  if (typeof first === "object" && first !== null) return [checked({ ...first }), ...rest]
  if (typeof first === "string" && !(Number(first) >= 0)) throw localSocket()
  return [Number(first), ...rest]
}

function checked<T extends { path?: unknown }>(options: T): T {
  if (options.path && options.path !== DOOR_PATH) throw localSocket()
  return options
}

export function localSocket(): Error {
  return denied("Actions cannot connect to local sockets.")
}

function denied(message: string): Error {
  return Object.assign(new Error(message), { code: "ERR_ACCESS_DENIED" })
}
