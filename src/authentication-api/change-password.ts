import { CATALOGUE } from "../errors/catalogue.ts"
import { ServiceError } from "../errors/service-error.ts"
import type { Clock } from "../lib/clock.ts"
import type { RateState } from "../ports/rate-limiter.ts"
import { REQUEST_BUCKET } from "../recovery/asks/limits.ts"
import type { RequestResetInput } from "../recovery/request-reset.ts"
import { sourceOf, type Caller } from "./caller.ts"
import { readBody } from "./read-body.ts"
import { readTexts } from "./read-texts.ts"
import { json, secondsUntil } from "./responses.ts"

export interface ChangePassword {
  requestReset(input: RequestResetInput): Promise<RateState>
  /** The tenant's language that fits an `Accept-Language` header best. */
  localeFor(acceptLanguage: string | null): Promise<string> | string
  clock: Clock
}

/** Auth0's words, to the letter, and not JSON: auth0-js hands them on as they are. */
const ACCEPTED = "We've just sent you an email to reset your password."
/** Auth0, "Configure Correlation ID". */
const CORRELATION_ID = /^[-\w.*~@+/:]{1,64}$/

/**
 * `POST /dbconnections/change_password`. Reads four fields and nothing else: what older versions of
 * the endpoint took (`newPassword`, `resultUrl`, `ttl_sec`, …) has no effect.
 */
export async function changePassword(
  deps: ChangePassword,
  request: Request,
  caller: Caller,
): Promise<Response> {
  const body = await readBody(request)
  if (!body.ok) return json(body.status, { error: body.reason })
  const read = readTexts(body.fields, ["email", "connection"], ["client_id", "correlation_id"])
  if (!read.ok) return json(400, { error: read.reason })
  const { email, connection, client_id: clientId, correlation_id: correlationId } = read.texts
  const identifier = email.trim()
  if (identifier === "") return json(400, { error: "Missing required parameter: email" })
  if (correlationId !== null && !CORRELATION_ID.test(correlationId))
    return json(400, { error: "correlation_id is not a valid text." })

  const locale = await deps.localeFor(request.headers.get("accept-language"))
  try {
    const source = sourceOf(request, caller)
    const input = { clientId, connection, identifier, locale, correlationId, source }
    return accepted(await deps.requestReset(input))
  } catch (error) {
    if (error instanceof ServiceError) return refused(error, deps.clock.nowMs())
    throw error
  }
}

function accepted(rate: RateState): Response {
  return new Response(ACCEPTED, {
    headers: { "Content-Type": "text/html; charset=utf-8", ...rateHeaders(rate) },
  })
}

function refused(error: ServiceError, nowMs: number): Response {
  const { status } = CATALOGUE[error.code]
  if (error.code === "too_many_requests") {
    // When the last one was taken nobody says here; the next is back after one refill at the latest.
    const rate = { remaining: 0, resetAtMs: nowMs + REQUEST_BUCKET.refillMs }
    const headers = { ...rateHeaders(rate), "Retry-After": secondsUntil(rate.resetAtMs, nowMs) }
    return json(status, { error: error.code, error_description: error.message }, headers)
  }
  if (error.code === "busy")
    return json(
      status,
      { error: error.code, error_description: error.message },
      { "Retry-After": "1" },
    )
  return json(status, { error: error.message })
}

function rateHeaders({ remaining, resetAtMs }: Pick<RateState, "remaining" | "resetAtMs">) {
  return {
    "X-RateLimit-Limit": String(REQUEST_BUCKET.size),
    "X-RateLimit-Remaining": String(remaining),
    "X-RateLimit-Reset": String(Math.ceil(resetAtMs / 1000)),
  }
}
