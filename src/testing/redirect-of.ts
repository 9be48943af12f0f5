import type { RedirectContext } from "../ports/action-runner.ts"

/** What `api.redirect` works on, of a made-up event: a copy, whatever the Action does to it. */
export function redirectOf(event: Record<string, unknown>): RedirectContext {
  const request = toRecord(event.request)
  return {
    hostname: toText(request.hostname, "localhost"),
    ip: toText(request.ip, "127.0.0.1"),
    userId: toText(toRecord(event.user).user_id, "auth0|test"),
    query: { ...toRecord(request.query) },
    body: { ...toRecord(request.body) },
  }
}

export function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}

function toText(value: unknown, fallback: string): string {
  return typeof value === "string" ? value : fallback
}
