import type { EnrolProof } from "../../enrolling/view.ts"
import { ServiceError } from "../../errors/service-error.ts"
import { clearCookie, type CookieChange, type Cookies } from "../../http/cookies.ts"
import type { Chance } from "../../lib/chance.ts"
import { sealCookie, unsealCookie, type SealKeys } from "../sealed-cookie.ts"

/** `gten_` and 43 characters; a longer text is none. */
const TICKET_LENGTH_MAX = 128
const LINKS_MAX = 3
const PREFIX = "rekey_enrol_"

/**
 * Takes a ticket out of the address, where histories, proxies and `Referer` would keep it.
 *
 * @returns The name under which it is found again, and the cookies to set.
 * @throws {ServiceError} invalid_enrolment_ticket
 */
export function keepTicket(
  { keys, chance, nowMs }: { keys: SealKeys; chance: Chance; nowMs: number },
  cookies: Cookies,
  ticket: string,
): { id: string; cookies: readonly CookieChange[] } {
  if (ticket === "" || ticket.length > TICKET_LENGTH_MAX)
    throw new ServiceError("invalid_enrolment_ticket")
  const id = chance.id("e")
  const older = cookies.names(PREFIX).slice(0, 1 - LINKS_MAX)
  const proof: EnrolProof = { ticket, secret: chance.token() }
  return { id, cookies: [keepProof(keys, id, proof, nowMs), ...older.map(clearCookie)] }
}

/** Sealed anew with every form, so that its time runs from the last one. */
export function keepProof(
  keys: SealKeys,
  id: string,
  proof: EnrolProof,
  nowMs: number,
): CookieChange {
  return sealCookie(keys, PREFIX + id, proof, nowMs)
}

/** @throws {ServiceError} wrong_browser: no such cookie here, or it is too old. */
export function getKeptTicket(
  keys: SealKeys,
  cookies: Cookies,
  id: string | null,
  nowMs: number,
): EnrolProof {
  // A cookie's name is made of it: anything else is none of ours.
  const isId = id !== null && /^e_[0-9a-z]{24}$/.test(id)
  const proof = isId ? unsealCookie<EnrolProof>(keys, cookies, PREFIX + id, nowMs) : null
  if (proof === null) throw new ServiceError("wrong_browser")
  return proof
}
