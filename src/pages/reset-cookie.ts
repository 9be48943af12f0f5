import { clearCookie, type CookieChange, type Cookies } from "../http/cookies.ts"
import type { BrowserProof } from "../recovery/view.ts"
import { RESET_TTL_MS } from "../reset/limits.ts"

const PREFIX = "rekey_reset_"
/** Resets that one browser holds. All their cookies have to fit the headers of a request. */
const RESETS_MAX = 8

/** Binds a reset to this browser. The oldest ones give way. */
export function keepProof(
  cookies: Cookies,
  resetId: string,
  { state, secret }: BrowserProof,
): readonly CookieChange[] {
  const name = PREFIX + resetId
  const others = cookies.names(PREFIX).filter((other) => other !== name)
  return [
    { name, value: `${state}.${secret}`, maxAgeS: RESET_TTL_MS / 1000 },
    ...others.slice(0, Math.max(0, others.length + 1 - RESETS_MAX)).map(clearCookie),
  ]
}

export function dropProof(resetId: string): CookieChange {
  return clearCookie(PREFIX + resetId)
}

/** What this browser can prove of a reset. Null: it has no cookie for it. */
export function findProof(cookies: Cookies, resetId: string): BrowserProof | null {
  return toProof(cookies.find(PREFIX + resetId))
}

/** What this browser can prove, of every reset it holds. */
export function listProofs(cookies: Cookies): readonly BrowserProof[] {
  return cookies
    .names(PREFIX)
    .map((name) => toProof(cookies.find(name)))
    .filter((proof) => proof !== null)
}

function toProof(value: string | null): BrowserProof | null {
  const [, state, secret] = /^([\w-]{1,128})\.([\w-]{1,128})$/.exec(value ?? "") ?? []
  return state === undefined || secret === undefined ? null : { state, secret }
}
