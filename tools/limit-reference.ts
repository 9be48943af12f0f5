import * as actions from "../src/actions/limits.ts"
import * as asks from "../src/recovery/asks/limits.ts"
import type { Bucket } from "../src/ports/rate-limiter.ts"
import * as forms from "../src/forms/limits.ts"
import * as reset from "../src/reset/limits.ts"
import * as sandbox from "../src/sandbox/limits.ts"
import { markdownTable } from "./markdown-table.ts"

const { CACHE } = actions

const ACTION_ROWS = [
  ["Actions that use the trigger, in a tenant", count(actions.POST_CHALLENGE_ACTIONS_MAX)],
  ["time of the trigger between two suspensions", time(actions.TRIGGER_WALL_CLOCK_MS)],
  ["code of an Action", bytes(actions.ACTION_CODE_BYTES_MAX)],
  ["secrets of an Action", count(actions.SECRETS_MAX)],
  ["name of a secret", characters(actions.SECRET_NAME_LENGTH_MAX)],
  ["value of a secret", characters(actions.SECRET_VALUE_LENGTH_MAX)],
  ["calls of `api` in one run", count(actions.COMMANDS_MAX)],
  [
    "what those calls hold, together",
    bytes(actions.ANSWER_BYTES_MAX - sandbox.ANSWER_BYTES_RESERVED),
  ],
  ["console output kept of a run", characters(actions.CONSOLE_LENGTH_MAX)],
  ["reason of a deny; the rest is cut off", characters(actions.DENY_REASON_LENGTH_MAX)],
  ["URL of a redirect or a result", characters(actions.URL_LENGTH_MAX)],
  ["JavaScript heap", bytes(sandbox.HEAP_MIB_MAX * 1024 ** 2)],
  ["`api.cache`: entries", count(CACHE.entriesMax)],
  ["`api.cache`: a key", bytes(CACHE.keyBytesMax)],
  ["`api.cache`: a value", bytes(CACHE.valueBytesMax)],
  ["`api.cache`: all keys and values", bytes(CACHE.totalBytesMax)],
  ["`api.cache`: writes of one run", count(sandbox.CACHE_WRITES_MAX)],
  ["`api.cache`: how long an entry lives, by default", time(CACHE.defaultTtlMs)],
  ["`api.cache`: how long an entry lives, at most", time(CACHE.ttlMsMax)],
] as const

const RESET_ROWS = [
  ["a mailed link works (`urlLifetimeInSeconds` changes it)", time(reset.LINK_TTL_MS)],
  ["an opened reset; it also ends with its link", time(reset.RESET_TTL_MS)],
  ["browsers that have one link open", count(reset.OPEN_RESETS_MAX)],
  ["challenges asked for in one reset", count(reset.CHALLENGE_COMMANDS_MAX)],
  ["redirects of one reset", count(reset.REDIRECTS_MAX)],
  ["forms of one reset", count(reset.FORMS_PER_RESET_MAX)],
  ["how often a form may be sent", count(forms.SUBMITS_MAX)],
  ["answers to one form, together", bytes(forms.ANSWERS_BYTES_MAX)],
  ["answers to one challenge; then the reset and its link are closed", count(reset.ANSWERS_MAX)],
  ["tries of one factor, per account", count(reset.FACTOR_BUCKET.size)],
  ["one of those tries comes back after", time(reset.FACTOR_BUCKET.refillMs)],
  [
    "wrong answers in a row, per account and factor; then the factor is closed",
    count(reset.FACTOR_FAILURES_MAX),
  ],
  ["a code of a second factor works", time(reset.CODE_TTL_MS)],
  ["a code in place of a link works", time(reset.ASK_CODE_TTL_MS)],
  ["pause between two codes", time(reset.RESEND_PAUSE_MS)],
  ["codes of one reset", count(reset.CODE_SENDS_MAX)],
  ["passwords that the policy may refuse in one reset", count(reset.PASSWORDS_MAX)],
] as const

const ASK_ROWS = [
  ["requests of one source for one identifier", bucket(asks.REQUEST_BUCKET)],
  ["mails for one identifier", bucket(asks.MAIL_BUCKET)],
  ["texts and calls for one number", bucket(asks.TEXT_BUCKET)],
  ["texts and calls that one source asks for", bucket(asks.TEXT_SOURCE_BUCKET)],
  ["codes typed for one identifier", bucket(asks.ANSWER_BUCKET)],
  ["codes typed by one source", bucket(asks.ANSWER_SOURCE_BUCKET)],
] as const

/** `docs/reference/limits.md`. */
export function limitReference(): string {
  return `# Limits

Written from \`src/actions/limits.ts\`, \`src/reset/limits.ts\`, \`src/recovery/asks/limits.ts\` and \`src/sandbox/limits.ts\` by
\`npm run docs\`; a test compares them. Those files say why each number is what it is. Only the life of
a mailed link can be set.

## Of an Action

${markdownTable(["limit", "value"], ACTION_ROWS)}

## Of a reset

${markdownTable(["limit", "value"], RESET_ROWS)}

## Of asking

A source is an address, or the network of an IPv6 address. None of these depends on whether there is an account.

${markdownTable(["limit", "value"], ASK_ROWS)}
`
}

function bucket({ size, refillMs }: Bucket): string {
  return `${count(size)}, then one every ${time(refillMs)}`
}

function count(value: number): string {
  return value.toLocaleString("en")
}

function characters(value: number): string {
  return `${count(value)} characters`
}

function bytes(value: number): string {
  return value % 1024 ** 2 === 0 ? `${value / 1024 ** 2} MiB` : `${count(value)} bytes`
}

function time(ms: number): string {
  const seconds = ms / 1000
  if (seconds % 3600 === 0) return `${seconds / 3600} h`
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`
}
