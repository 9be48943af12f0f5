import type { KeyRing } from "../ports/key-ring.ts"

export const ENROL_PATH = "/u/enroll"

/**
 * The ticket that belongs to a seed, and its link. Whoever reads the seed in a job's row cannot make
 * it without this server's keys.
 */
export function enrolmentTicketUrl(
  { keys, baseUrl }: { keys: KeyRing; baseUrl: string },
  seed: string,
): { ticket: string; url: string } {
  const ticket = `gten_${keys.derive("enrolment-ticket", seed)[0]}`
  return { ticket, url: `${baseUrl}${ENROL_PATH}?ticket=${ticket}` }
}
