import type { Clock } from "../lib/clock.ts"
import type { KeyRing } from "../ports/key-ring.ts"

/** As long as a mail is likely to be read. What the link does is harmless then, and now. */
export const NOT_ME_TTL_MS: number = 30 * 24 * 3_600_000
const CONTEXT = "not-me"

export const NOT_ME_PATH = "/u/not-me"

/**
 * Where an owner stops what goes on with their account. The token holds who and when, sealed: it
 * needs no row, and does nothing but end resets and sessions.
 */
export function notMeLink(
  { keys, clock, baseUrl }: { keys: KeyRing; clock: Clock; baseUrl: string },
  userId: string,
  locale: string,
): string {
  const token = keys.seal(JSON.stringify([userId, clock.nowMs()]), CONTEXT)
  return `${baseUrl}${NOT_ME_PATH}?${new URLSearchParams({ token, ui_locales: locale })}`
}

/** Whose token it is. Null: it is none of ours, or too old. */
export function readNotMeToken(keys: KeyRing, token: string, nowMs: number): string | null {
  try {
    const [userId, atMs] = JSON.parse(keys.unseal(token, CONTEXT).toString("utf8")) as [
      string,
      number,
    ]
    return nowMs < atMs + NOT_ME_TTL_MS ? userId : null
  } catch {
    return null
  }
}
