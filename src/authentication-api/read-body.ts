import { parseBoundedJson } from "../lib/bounded-json.ts"
import { repeatedKeyOf } from "./repeated-key.ts"

/** What a body said, by name, or why it was not taken. */
export type ReadBody =
  | { ok: true; fields: ReadonlyMap<string, unknown> }
  | { ok: false; status: 400 | 413 | 415; reason: string }

/** ASVS 13.1.3: these bodies have a handful of short fields. */
export const BODY_BYTES_MAX = 100_000
const FIELDS_MAX = 1000
const JSON_DEPTH_MAX = 32

/**
 * Reads a JSON object or a form, which every client of these endpoints may send. A name that is
 * sent twice is refused, whatever it is: no two readers of one request may see different values.
 */
export async function readBody(request: Request): Promise<ReadBody> {
  const encoding = request.headers.get("content-encoding") ?? "identity"
  if (encoding.toLowerCase() !== "identity") return no(415, "Compressed bodies are not accepted.")
  const [type = "", ...parameters] = (request.headers.get("content-type") ?? "")
    .toLowerCase()
    .split(";")
  const parse = PARSERS.get(type.trim())
  if (parse === undefined)
    return no(415, "Send application/json or application/x-www-form-urlencoded.")
  if (parameters.some((parameter) => /^\s*charset=(?!"?utf-8"?\s*$)/.test(parameter)))
    return no(400, "The charset of the body must be UTF-8.")
  const bytes = await readBytes(request)
  if (bytes === null) return no(413, `The body is larger than ${BODY_BYTES_MAX} bytes.`)
  const text = utf8Of(bytes)
  if (text === null) return no(400, "The body is not valid UTF-8.")
  return parse(text)
}

const PARSERS: ReadonlyMap<string, (text: string) => ReadBody> = new Map([
  ["application/json", parseJson],
  ["application/x-www-form-urlencoded", parseForm],
])

function parseJson(text: string): ReadBody {
  const json = parseBoundedJson(text, BODY_BYTES_MAX, JSON_DEPTH_MAX)
  if (!json.ok) return no(400, "The body is not valid JSON.")
  const { value } = json
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return no(400, "The body must be a JSON object.")
  return repeatedKeyOf(text) === null
    ? { ok: true, fields: new Map<string, unknown>(Object.entries(value)) }
    : no(400, "A field was sent more than once.")
}

// Not URLSearchParams: it turns bytes that are not UTF-8 into a letter that looks like one.
function parseForm(text: string): ReadBody {
  const pairs = text.split("&", FIELDS_MAX + 1).filter((pair) => pair !== "")
  if (pairs.length > FIELDS_MAX) return no(400, "The body has too many fields.")
  const fields = new Map<string, string>()
  for (const pair of pairs) {
    const equals = pair.includes("=") ? pair.indexOf("=") : pair.length
    const name = formDecoded(pair.slice(0, equals))
    const value = formDecoded(pair.slice(equals + 1))
    if (name === null || value === null) return no(400, "The body is not a valid form.")
    if (fields.has(name)) return no(400, "A field was sent more than once.")
    fields.set(name, value)
  }
  return { ok: true, fields }
}

function formDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll("+", " "))
  } catch {
    return null
  }
}

/** Null: more than may be. Nothing is read of a body that says so itself. */
async function readBytes(request: Request): Promise<Buffer | null> {
  if (Number(request.headers.get("content-length") ?? 0) > BODY_BYTES_MAX) return null
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > BODY_BYTES_MAX) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Null: not UTF-8. A byte order mark is kept, and no JSON parser takes it (RFC 8259 section 8.1). */
function utf8Of(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function no(status: 400 | 413 | 415, reason: string): ReadBody {
  return { ok: false, status, reason }
}
