/** Actions of a tenant, deployed or not, and Actions bound to one trigger (Auth0, entity limits). */
export const ACTIONS_MAX = 100
export const BINDINGS_MAX = 20
/** Versions kept of an Action or a module; the oldest that nothing holds on to go (Auth0). */
export const VERSIONS_MAX = 50
/** Actions Modules of a tenant and of one Action (Auth0). */
export const MODULES_MAX = 100
export const MODULES_PER_ACTION_MAX = 3
/** Bytes of a module's code (Auth0: 65,536 characters). */
export const MODULE_CODE_LENGTH_MAX = 65_536
/** npm packages of an Action or a module (Auth0). */
export const DEPENDENCIES_MAX = 10
/** Bytes of all its npm packages as one script. Ours: a large SDK has about 3 MB. */
export const BUNDLE_BYTES_MAX = 10_000_000
/** How long executions are kept (Auth0: 10 days). */
export const EXECUTION_KEPT_MS = 10 * 86_400_000
/** Characters of console output of one run that a live tail gets (Auth0's runtime: 256 KiB). */
export const TAIL_LENGTH_MAX = 256 * 1024
/** Characters of the reason of `api.notification.drop` and `retry`; the rest is cut off (Auth0). */
export const NOTIFICATION_REASON_LENGTH_MAX = 1024
/** Tries of a message that an Action asks to send again (Auth0: 5). */
export const NOTIFICATION_TRIES_MAX = 5
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
