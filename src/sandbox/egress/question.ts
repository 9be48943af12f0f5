// What a guest may ask at its door, one question a connection and one line each.
import { parseBoundedJson } from "../../lib/bounded-json.ts"

/** The socket in the folder of a door. */
export const ASK = "ask"
/** Where that folder is for the guest. */
export const DOOR_FOLDER = "/egress"
/** What a TLS connection has as its path, so that Node makes it for a local socket from the start. */
export const DOOR_PATH = `${DOOR_FOLDER}/tls`
/** Bytes of a question. A host name has 255 at most. */
const QUESTION_BYTES_MAX = 1024
const QUESTION_DEPTH_MAX = 2

/** What can be asked of name servers: methods of `dns.promises`. */
export const DNS_METHODS = [
  "lookup",
  "resolve4",
  "resolve6",
  "resolveAny",
  "resolveCaa",
  "resolveCname",
  "resolveMx",
  "resolveNaptr",
  "resolveNs",
  "resolvePtr",
  "resolveSoa",
  "resolveSrv",
  "resolveTxt",
  "reverse",
] as const

export type DoorQuestion =
  | { host: string; port: number; family?: 4 | 6 }
  | { host: string; method: (typeof DNS_METHODS)[number]; options?: object }

export type DoorAnswer =
  /** Connected: the name of the socket in the folder where the connection goes on. */
  { socket: string } | { found: unknown } | { error: DoorError }

/** The fields of Node's own error, as far as an author may look at them. */
export interface DoorError {
  message: string
  code?: string
  syscall?: string
  hostname?: string
  address?: string
  port?: number
}

/** Null: nothing that can be asked. */
export function toQuestion(line: string): DoorQuestion | null {
  const json = parseBoundedJson(line, QUESTION_BYTES_MAX, QUESTION_DEPTH_MAX)
  if (!json.ok || !isRecord(json.value)) return null
  const { host, port, family, method, options } = json.value
  if (typeof host !== "string" || host === "") return null
  if (method !== undefined) {
    const known = DNS_METHODS.find((name) => name === method)
    if (known === undefined) return null
    return isRecord(options) ? { host, method: known, options } : { host, method: known }
  }
  if (typeof port !== "number" || !(port >= 0 && port < 65_536)) return null
  return family === 4 || family === 6 ? { host, port, family } : { host, port }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
