import { parseBoundedJson } from "../lib/bounded-json.ts"
import { ApiFailure } from "./api-failure.ts"

/** Room for an Action's code (100 kB), every character of it escaped, and its secrets. */
const BODY_BYTES_MAX = 1_000_000
const DEPTH_MAX = 32

/**
 * The JSON of a body; null for an empty one, whatever its type says: clients send neither body nor
 * type with `…/deploy`.
 *
 * @param takesHtml Whether a body of `text/html` is taken too, and answered as it is.
 * @throws {ApiFailure} 400, 413 or 415
 */
export async function readJson(request: Request, takesHtml = false): Promise<unknown> {
  const bytes = await readBytes(request)
  if (bytes.length === 0) return null
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase()
  if (takesHtml && type === "text/html") return textOf(bytes)
  if (type !== "application/json") throw new ApiFailure(415, "Send application/json.")
  const json = parseBoundedJson(textOf(bytes), BODY_BYTES_MAX, DEPTH_MAX)
  if (!json.ok) throw new ApiFailure(400, `Invalid request payload JSON format: ${json.reason}`)
  return json.value
}

async function readBytes(request: Request): Promise<Buffer> {
  const tooLarge = () => new ApiFailure(413, `The body is larger than ${BODY_BYTES_MAX} bytes.`)
  if (Number(request.headers.get("content-length") ?? 0) > BODY_BYTES_MAX) throw tooLarge()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > BODY_BYTES_MAX) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw new ApiFailure(400, "The body is not valid UTF-8.")
  }
}
