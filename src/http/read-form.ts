import { ServiceError } from "../errors/service-error.ts"
import { HttpRefusal } from "./failure.ts"
import { NO_FIELDS, parseFields, type Fields } from "./fields.ts"

/** Bytes of a submitted form (ASVS 4.1; most servers' default is 100 kB). */
export const FORM_BYTES_MAX = 100_000

/**
 * Reads a form of type `application/x-www-form-urlencoded`, the only one there is: other types can
 * be sent across sites without a preflight, or parsed in more than one way.
 *
 * @throws {HttpRefusal} body_not_understood, body_too_large.
 * @throws {ServiceError} invalid_request, when it is not UTF-8 or has too many fields.
 */
export async function readForm(request: Request): Promise<Fields> {
  const type = request.headers.get("content-type")
  if (type === null && request.body === null) return NO_FIELDS
  if (!isUrlEncoded(type)) throw new HttpRefusal("body_not_understood")
  // Looked at first so that nothing of a body that says it is too large is read.
  if (Number(request.headers.get("content-length") ?? 0) > FORM_BYTES_MAX)
    throw new HttpRefusal("body_too_large")
  return parseFields(utf8Of(await readBytes(request)))
}

function isUrlEncoded(type: string | null): boolean {
  const [essence, ...parameters] = (type ?? "").toLowerCase().split(";")
  return (
    essence?.trim() === "application/x-www-form-urlencoded" &&
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
