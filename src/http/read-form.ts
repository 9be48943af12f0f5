import { ServiceError } from "../errors/service-error.ts"
import { HttpRefusal } from "./failure.ts"
import { NO_FIELDS, newFields, parseFields, type Fields } from "./fields.ts"

/** Bytes of a submitted form (ASVS 4.1; most servers' default is 100 kB). */
export const FORM_BYTES_MAX = 100_000

/**
 * Reads a form of type `application/x-www-form-urlencoded`: other types of forms can be sent across
 * sites without a preflight, or parsed in more than one way. JSON, where it is taken, has neither
 * fault: its texts are the fields, and whatever else it holds is as if it were not there.
 *
 * @throws {HttpRefusal} body_not_understood, body_too_large.
 * @throws {ServiceError} invalid_request, when it is not UTF-8, has too many fields, or is no JSON.
 */
export async function readForm(request: Request, takesJson = false): Promise<Fields> {
  const type = request.headers.get("content-type")
  if (type === null && request.body === null) return NO_FIELDS
  const isJson = takesJson && isJsonType(type)
  if (!isJson && !isUrlEncoded(type)) throw new HttpRefusal("body_not_understood")
  // Looked at first so that nothing of a body that says it is too large is read.
  if (Number(request.headers.get("content-length") ?? 0) > FORM_BYTES_MAX)
    throw new HttpRefusal("body_too_large")
  const text = utf8Of(await readBytes(request))
  return isJson ? fieldsOfJson(text) : parseFields(text)
}

function fieldsOfJson(text: string): Fields {
  const value = parsed(text)
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ServiceError("invalid_request", "The body is not a JSON object.")
  const texts = Object.entries(value).filter(([, field]) => typeof field === "string")
  return newFields(texts as [string, string][])
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Sent across sites it needs a preflight, which nobody here answers. */
export function isJsonType(type: string | null): boolean {
  return isType(type, "application/json")
}

function isUrlEncoded(type: string | null): boolean {
  return isType(type, "application/x-www-form-urlencoded")
}

function isType(type: string | null, wanted: string): boolean {
  const [essence, ...parameters] = (type ?? "").toLowerCase().split(";")
  return (
    essence?.trim() === wanted &&
    parameters.every((parameter) => !/^\s*charset=(?!"?utf-8"?\s*$)/.test(parameter))
  )
}

async function readBytes(request: Request): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > FORM_BYTES_MAX) throw new HttpRefusal("body_too_large")
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function utf8Of(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw new ServiceError("invalid_request", "The form is not valid UTF-8.")
  }
}
