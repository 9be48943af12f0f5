const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/**
 * How long a mailed link works. Auth0's default is 5 days (432,000 s: `urlLifetimeInSeconds`);
 * WSTG-ATHN-09 asks for an hour at most. Tenants may set it.
 */
export const LINK_TTL_MS = HOUR_MS
/** A reset once opened, time at an outside verifier included (Auth0 since 2024: 1 hour). */
export const RESET_TTL_MS = HOUR_MS
/** Browsers in which one link may be open at a time. Ours: a person has a few, a botnet many. */
export const OPEN_RESETS_MAX = 5
/** Challenge commands of one reset, over all Actions (Auth0, "Customize MFA selection"). */
export const CHALLENGE_COMMANDS_MAX = 4
/** Redirects of one reset. Ours: `onContinue` may redirect again, but not for ever. */
export const REDIRECTS_MAX = 10
/** Forms of one reset. Ours, as of redirects. */
export const FORMS_PER_RESET_MAX = 10
/** Wrong answers before a reset closes. With 6 digits, 5 tries guess right 1 time in 200,000. */
export const ANSWERS_MAX = 5
/** A code sent by mail (Auth0: 5 minutes; NIST 800-63B-4 allows 10). */
export const CODE_TTL_MS = 5 * MINUTE_MS
/** A code in place of a link, by mail or by text (Auth0: 900 s, "Flexible identifiers"). */
export const ASK_CODE_TTL_MS = 15 * MINUTE_MS
/** Between two codes of a challenge, and how many it may have. */
export const RESEND_PAUSE_MS = 30_000
export const CODE_SENDS_MAX = 5
/** Submitted passwords of one reset: the policy's answers are not an oracle for old passwords. */
export const PASSWORDS_MAX = 10
/**
 * How long a node may go without saying that it still runs an Action. After that another may take
 * the run over. Renewed every third of it.
 */
export const RUN_LEASE_MS = 9_000

/** Tries of a factor per account (Auth0: a bucket of 10, one back every 6 minutes). */
export const FACTOR_BUCKET = { size: 10, refillMs: 6 * MINUTE_MS } as const
/** Wrong answers in a row after which a factor is closed for good (NIST 800-63B-4: 100 at most). */
export const FACTOR_FAILURES_MAX = 100
