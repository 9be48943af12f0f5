import { clearCookie, type CookieChange, type Cookies } from "../../http/cookies.ts"
import type { BrowserProof } from "../../recovery/view.ts"
import type { Asker, RequestResetInput } from "../../recovery/request-reset.ts"
import type { AskedBy } from "../../reset/ask.ts"
import { sealCookie, unsealCookie, type SealKeys } from "../sealed-cookie.ts"

/**
 * What a browser asked for that waits for a code. Each has a cookie of its own, named in the address
 * of its page, so that two tabs do not mix up two people.
 */
export interface KeptAsk extends BrowserProof {
  asked: Omit<RequestResetInput, "source" | "asker"> & Pick<Asker, "kind">
  by: AskedBy
  /** Of the address of the page that asked, to lead back there. */
  search: string
  uiLocales: readonly string[]
}

/** A cookie is about 1 kB, and all that a browser has have to fit the headers of a request. */
const ASKS_MAX = 3
const PREFIX = "rekey_ask_"

/** Keeps an ask under a name, for 15 minutes from now on. The oldest ones give way. */
export function keepAsk(
  keys: SealKeys,
  cookies: Cookies,
  id: string,
  ask: KeptAsk,
  nowMs: number,
): readonly CookieChange[] {
  const others = cookies.names(PREFIX).filter((name) => name !== PREFIX + id)
  return [
    sealCookie(keys, PREFIX + id, ask, nowMs),
    ...others.slice(0, Math.max(0, others.length + 1 - ASKS_MAX)).map(clearCookie),
  ]
}

/** Null: no such cookie here, or it is too old. */
export function findKeptAsk(
  keys: SealKeys,
  cookies: Cookies,
  id: string | null,
  nowMs: number,
): KeptAsk | null {
  return id === null ? null : unsealCookie<KeptAsk>(keys, cookies, PREFIX + id, nowMs)
}
