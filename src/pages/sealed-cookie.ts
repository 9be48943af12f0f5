import type { CookieChange, Cookies } from "../http/cookies.ts"

/** The part of `KeyRing` that seals. */
export interface SealKeys {
  seal(plain: string, context: string): string
  unseal(sealed: string, context: string): Buffer
}

/** What a page keeps in the browser for a while: 15 minutes, counted on the server too. */
export const PAGE_COOKIE_TTL_MS = 15 * 60_000

export function sealCookie(
  keys: SealKeys,
  name: string,
  content: object,
  nowMs: number,
): CookieChange {
  const value = keys.seal(JSON.stringify({ content, atMs: nowMs }), contextOf(name))
  return { name, value, maxAgeS: PAGE_COOKIE_TTL_MS / 1000 }
}

/**
 * What `sealCookie` kept, just as it was: nobody else can make such a cookie, or move it to another
 * name. Null: not there, too old, changed, or sealed with a key that is gone.
 */
export function unsealCookie<Content extends object>(
  keys: SealKeys,
  cookies: Cookies,
  name: string,
  nowMs: number,
): Content | null {
  const sealed = cookies.find(name)
  if (sealed === null || sealed === "") return null
  let text: string
  try {
    text = keys.unseal(sealed, contextOf(name)).toString()
  } catch {
    return null
  }
  const { content, atMs } = JSON.parse(text) as { content: Content; atMs: number }
  return nowMs < atMs + PAGE_COOKIE_TTL_MS ? content : null
}

function contextOf(name: string): string {
  return `cookies/${name}`
}
