/** An answer in JSON. */
export function json(
  status: number,
  body: Record<string, unknown>,
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", ...headers },
  })
}

/** RFC 6749 section 5.2, with Auth0's statuses. Never kept by anybody on the way. */
export function oauthError(
  status: number,
  error: string,
  description: string,
  headers: Record<string, string> = {},
): Response {
  return json(status, { error, error_description: description }, { ...NO_STORE, ...headers })
}

export const NO_STORE = { "Cache-Control": "no-store", Pragma: "no-cache" }

/** Whole seconds until a moment, for `Retry-After`: never too few. */
export function secondsUntil(atMs: number, nowMs: number): string {
  return String(Math.max(1, Math.ceil((atMs - nowMs) / 1000)))
}
