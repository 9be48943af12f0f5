import type { CookieChange, Cookies } from "../../http/cookies.ts"
import { clearCookie } from "../../http/cookies.ts"
import { ServiceError } from "../../errors/service-error.ts"
import type { Chance } from "../../lib/chance.ts"
import { sealCookie, unsealCookie, type SealKeys } from "../sealed-cookie.ts"

/**
 * A followed link, before it is opened: it takes the ticket out of the address, where histories,
 * proxies and `Referer` would keep it.
 */
export interface KeptLink {
  ticket: string
  /** Of the reset that opening will make: the same link cookie always opens the same reset. */
  state: string
  secret: string
  /** What else stood in the link's address, for the Actions. */
  query: Record<string, string | readonly string[]>
}

/** A ticket has 43 characters; a longer text is none. */
const TICKET_LENGTH_MAX = 256
/** Bytes of the link's other parameters: a cookie holds 4,096, and three have to fit a request. */
const QUERY_BYTES_MAX = 1500
const LINKS_MAX = 3
const PREFIX = "rekey_link_"

/**
 * @returns The name under which the link is found again, and the cookies to set.
 * @throws {ServiceError} invalid_reset_link, invalid_request.
 */
export function keepLink(
  { keys, chance, nowMs }: { keys: SealKeys; chance: Chance; nowMs: number },
  cookies: Cookies,
  { ticket, query }: Pick<KeptLink, "ticket" | "query">,
): { id: string; cookies: readonly CookieChange[] } {
  if (ticket === "" || ticket.length > TICKET_LENGTH_MAX)
    throw new ServiceError("invalid_reset_link")
  if (Buffer.byteLength(JSON.stringify(query)) > QUERY_BYTES_MAX)
    throw new ServiceError("invalid_request", "The link has too many parameters.")
  const id = chance.id("l")
  const link: KeptLink = { ticket, state: chance.token(), secret: chance.token(), query }
  const older = cookies.names(PREFIX).slice(0, 1 - LINKS_MAX)
  return {
    id,
    cookies: [sealCookie(keys, PREFIX + id, link, nowMs), ...older.map(clearCookie)],
  }
}

/** @throws {ServiceError} wrong_browser: no such cookie here, or it is too old. */
export function getKeptLink(
  keys: SealKeys,
  cookies: Cookies,
  id: string | null,
  nowMs: number,
): KeptLink {
  const link = id === null ? null : unsealCookie<KeptLink>(keys, cookies, PREFIX + id, nowMs)
  if (link === null) throw new ServiceError("wrong_browser")
  return link
}
