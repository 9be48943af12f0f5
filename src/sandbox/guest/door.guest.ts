// For a guest without a network: connections and names are asked of the server. A connection then goes
// on at a socket of its own, so that Node's own code does everything from there on.
import dns from "node:dns"
import { syncBuiltinESMExports } from "node:module"
import net from "node:net"
import tls from "node:tls"
import { promisify } from "node:util"
import {
  ASK,
  DNS_METHODS,
  DOOR_FOLDER,
  DOOR_PATH,
  type DoorAnswer,
  type DoorError,
  type DoorQuestion,
} from "../egress/question.ts"
import { localSocket } from "./egress.guest.ts"
import { apply, defineProperty, isArray, parseJson, toJson } from "./primordials.guest.ts"

type Callback = (...args: unknown[]) => void
type Options = Record<string, unknown>

const connectLocally = net.Socket.prototype.connect
const connectTls = tls.connect

/** From here on: TCP, TLS and names by the server's hand. */
export function useDoor(): void {
  net.Socket.prototype.connect = function connectByDoor(this: net.Socket, ...args: unknown[]) {
    const { options, callback } = toOptions(args)
    if (callback !== null) this.once("connect", callback)
    // As Node's own does while it looks up a name: what is written meanwhile waits.
    Object.assign(this, { connecting: true })
    ask(toConnection(options), (error, answer) => {
      if (this.destroyed) return
      if (error !== null) return this.destroy(error)
      // Node takes a socket for a new one when it gets its handle, and forgets that it was ended.
      const hasEnded = this.writableEnded
      apply(connectLocally, this, [{ path: `${DOOR_FOLDER}/${answer.socket}` }])
      if (hasEnded) this.end()
    })
    return this
  } as typeof connectLocally
  tls.connect = ((...args: unknown[]) => {
    const { options, callback } = toOptions(args)
    const path = options.socket === undefined ? (options.path ?? DOOR_PATH) : options.path
    return apply(connectTls, tls, [{ ...options, path }, callback ?? undefined])
  }) as typeof connectTls
  for (const method of DNS_METHODS) askForNames(method)
  askForAnyRecord()
  syncBuiltinESMExports()
}

/** The arguments of `net.connect` and `tls.connect`, in every form that they take. */
function toOptions(args: readonly unknown[]): { options: Options; callback: Callback | null } {
  const list = isArray(args[0]) ? args[0] : args
  let options: Options = {}
  let callback: Callback | null = null
  for (let i = 0; i < list.length; i++) {
    const arg: unknown = list[i]
    if (typeof arg === "function") callback = arg as Callback
    else if (typeof arg === "object" && arg !== null) options = { ...options, ...arg }
    else if (i === 0) options[Number(arg) >= 0 ? "port" : "path"] = arg
    else if (typeof arg === "string") options.host = arg
  }
  return { options, callback }
}

function toConnection({ path, host, port, family }: Options): DoorQuestion {
  if (path !== undefined && path !== null && path !== DOOR_PATH) throw localSocket()
  const where = { host: String(host || "localhost"), port: Number(port) }
  if (!(where.port >= 0 && where.port < 65_536)) throw badPort(port)
  return family === 4 || family === 6 ? { ...where, family } : where
}

/** Node's own, of which an author may look at the code. */
function badPort(port: unknown): Error {
  const error = new RangeError(`Port should be >= 0 and < 65536. Received ${String(port)}.`)
  return Object.assign(error, { code: "ERR_SOCKET_BAD_PORT" })
}

function askForNames(method: (typeof DNS_METHODS)[number]): void {
  const byPromise = (host: unknown, options?: unknown) =>
    new Promise((resolve, reject) => {
      askForName(method, host, options, (error, found) =>
        error === null ? resolve(found) : reject(error),
      )
    })
  const byCallback = (host: unknown, ...rest: unknown[]) => {
    const callback = rest.pop() as Callback
    askForName(method, host, rest[0], (error, found) => {
      if (error !== null) callback(error)
      else if (method === "lookup" && !isArray(found)) {
        const { address, family } = found as { address: string; family: number }
        callback(null, address, family)
      } else callback(null, found)
    })
  }
  defineProperty(byCallback, promisify.custom, { value: byPromise })
  replace([dns, dns.Resolver.prototype], method, byCallback)
  replace([dns.promises, dns.promises.Resolver.prototype], method, byPromise)
}

/** `resolve(host, "MX")` is `resolveMx(host)`. */
function askForAnyRecord(): void {
  for (const holder of [
    dns,
    dns.Resolver.prototype,
    dns.promises,
    dns.promises.Resolver.prototype,
  ]) {
    const methods = holder as unknown as Record<string, (...args: unknown[]) => unknown>
    replace([holder], "resolve", (host: unknown, type: unknown, ...rest: unknown[]) =>
      typeof type === "string"
        ? methods[methodOf(type)]?.(host, ...rest)
        : methods.resolve4?.(host, type, ...rest),
    )
  }
}

function methodOf(type: string): string {
  if (type === "A") return "resolve4"
  if (type === "AAAA") return "resolve6"
  return `resolve${type.slice(0, 1)}${type.slice(1).toLowerCase()}`
}

function replace(holders: readonly object[], name: string, value: unknown): void {
  for (const holder of holders) {
    if (name in holder) defineProperty(holder, name, { value, writable: true, configurable: true })
  }
}

function askForName(
  method: (typeof DNS_METHODS)[number],
  host: unknown,
  options: unknown,
  done: (error: Error | null, found: unknown) => void,
): void {
  if (typeof host !== "string") throw new TypeError("The name of a host is a text.")
  const asked = typeof options === "number" ? { family: options } : options
  ask({ host, method, options: asked as object }, (error, answer) => done(error, answer.found))
}

/** @param done Called once, with an error like Node's own or with what was found. */
function ask(
  question: DoorQuestion,
  done: (error: Error | null, answer: { socket?: string; found?: unknown }) => void,
): void {
  const socket = new net.Socket()
  let text = ""
  socket.setEncoding("utf8")
  socket.on("data", (chunk: string) => (text += chunk))
  socket.on("error", () => {})
  socket.on("close", () => {
    const answer = toAnswer(text)
    if ("error" in answer) done(toError(answer.error), {})
    else done(null, answer)
  })
  apply(connectLocally, socket, [{ path: `${DOOR_FOLDER}/${ASK}` }])
  socket.write(`${toJson(question)}\n`)
}

function toAnswer(text: string): DoorAnswer {
  if (text !== "") return parseJson(text) as DoorAnswer
  return { error: { code: "ECONNRESET", message: "The server did not connect this Action." } }
}

function toError({ message, ...fields }: DoorError): Error {
  return Object.assign(new Error(message), fields)
}
