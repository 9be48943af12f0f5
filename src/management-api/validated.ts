import type { z } from "zod"
import { ApiFailure } from "./api-failure.ts"

/** Names of properties come from the caller, and may be as long as the body. */
const NAMES_LENGTH_MAX = 200

/**
 * A body that fits, or the first thing that is wrong with it. Values never stand in the message: they
 * may be secrets. No body at all is an empty one.
 *
 * @throws {ApiFailure} 400 `invalid_body`
 */
export function validated<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value ?? {})
  if (result.success) return result.data
  const { what, place } = problemOf(result.error.issues[0])
  const where = place.length === 0 ? "" : ` on property ${place.map(String).join(".")}`
  throw new ApiFailure(400, `Payload validation error: '${what}'${where}.`, "invalid_body")
}

interface Problem {
  what: string
  place: readonly PropertyKey[]
}

/** In Auth0's words where it has some: its clients show them to people. */
function problemOf(issue: z.core.$ZodIssue | undefined): Problem {
  if (issue === undefined) return { what: "Not valid", place: [] }
  const { path: place, message } = issue
  if (issue.code === "unrecognized_keys") {
    const names = issue.keys.join(",").slice(0, NAMES_LENGTH_MAX)
    return { what: `Additional properties not allowed: ${names}`, place }
  }
  if (issue.code === "invalid_type" && message.endsWith("received undefined"))
    return {
      what: `Missing required property: ${String(place.at(-1))}`,
      place: place.slice(0, -1),
    }
  return { what: message, place }
}
