/** Auth0: five days, used once. */
export const ENROLMENT_TICKET_TTL_MS: number = 5 * 86_400_000
/** Wrong answers before a factor is begun anew. With 6 digits, 5 tries guess right 1 time in 200,000. */
export const SETUP_ANSWERS_MAX = 5
/** Factors begun with one ticket. Ours: somebody who chooses anew needs a few, a guesser many. */
export const SETUPS_MAX = 20
/** Of one factor begun, and the pause between two: as of a challenge. */
export const SETUP_SENDS_MAX = 5
