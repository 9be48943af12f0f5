import type { Call } from "../http/route.ts"
import type { SeenRequest } from "../reset/reset.ts"

/** Characters kept of headers that anybody may fill. Real ones are shorter. */
const USER_AGENT_LENGTH_MAX = 512
const LANGUAGE_LENGTH_MAX = 256

export function userAgentOf({ headers }: Pick<Call, "headers">): string | null {
  return headers.get("user-agent")?.slice(0, USER_AGENT_LENGTH_MAX) ?? null
}

/**
 * A request as Actions see it.
 *
 * @param hostname Of the base URL: the Host header says whatever its sender likes.
 */
export function seenRequest(
  call: Call,
  hostname: string,
  { query, body }: Pick<SeenRequest, "query" | "body">,
): SeenRequest {
  return {
    method: call.method,
    ip: call.ip,
    hostname,
    userAgent: userAgentOf(call),
    language: call.headers.get("accept-language")?.slice(0, LANGUAGE_LENGTH_MAX) ?? null,
    query,
    body,
  }
}
