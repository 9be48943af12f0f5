/** Actions of a tenant that may use `password-reset-post-challenge` (Auth0, trigger page). */
export const POST_CHALLENGE_ACTIONS_MAX = 4
/**
 * Wall clock of one execution of the trigger: all Actions between two suspensions (Auth0,
 * "Actions Limitations"). Time spent away at a redirect or a challenge does not count.
 */
export const TRIGGER_WALL_CLOCK_MS = 20_000
/** Bytes of an Action's code (Auth0: 100 kB). */
export const ACTION_CODE_BYTES_MAX = 100_000
/** Secrets of an Action, characters of their names and of their values (Auth0). */
export const SECRETS_MAX = 30
export const SECRET_NAME_LENGTH_MAX = 128
export const SECRET_VALUE_LENGTH_MAX = 4096
/** Bytes of one answer of the sandbox. Ours: room for four redirects with long tokens. */
export const ANSWER_BYTES_MAX = 64 * 1024
/** Nesting of an answer: commands are flat but for `fields` and `vars`. */
export const ANSWER_DEPTH_MAX = 24
/** Commands of one execution. Ours: far above what any Action needs, far below a flood. */
export const COMMANDS_MAX = 100
/** Characters of console output kept of each Action (Auth0). */
export const CONSOLE_LENGTH_MAX = 256
/** Characters of a deny reason that are kept and shown. Ours. */
export const DENY_REASON_LENGTH_MAX = 500
/** Characters of a URL an Action sends people to. Browsers and proxies give up near 8,000. */
export const URL_LENGTH_MAX = 8000

/** `api.cache` (Auth0, "Actions Limitations" and the published runtime). */
export const CACHE = {
  entriesMax: 20,
  keyBytesMax: 64,
  valueBytesMax: 4096,
  totalBytesMax: 16 * 1024 + 256,
  defaultTtlMs: 15 * 60 * 1000,
  ttlMsMax: 24 * 60 * 60 * 1000,
} as const
