import { tokenDigest } from "../lib/digest.ts"

export const ENROL_PATH = "/u/enroll"

/** The part of `KeyRing` that makes tokens. */
export interface TicketKeys {
  derive(purpose: string, seed: string): readonly [string, ...string[]]
}

/**
 * The ticket that belongs to a seed, and its link. Whoever reads the seed in a job's row cannot make
 * it without this server's keys.
 */
export function enrolmentTicketUrl(
  { keys, baseUrl }: { keys: TicketKeys; baseUrl: string },
  seed: string,
): { ticket: string; url: string } {
  const ticket = `gten_${keys.derive("enrolment-ticket", seed)[0]}`
  return { ticket, url: `${baseUrl}${ENROL_PATH}?ticket=${ticket}` }
}

/** A purpose of its own: a reset's ticket never matches one of these, nor the other way. */
export function enrolmentTicketDigest(ticket: string): string {
  return tokenDigest("enrolment-ticket", ticket)
}

/** What keeps two enrolments from being the same: stored instead of the number or credential. */
export function uniqueDigestOf(uniqueKey: string): string {
  return tokenDigest("enrolment", uniqueKey)
}

/** The context in which the key ring opens an enrolment's secret. */
export function secretContext(userId: string, enrolmentId: string): string {
  return `enrolments/${userId}/${enrolmentId}`
}
