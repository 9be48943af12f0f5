// What server and guest say to each other over one pipe: lines of JSON. The server trusts none of
// the guest's: an Action shares that process and can write to the pipe itself.
import type { CacheRecord } from "../actions/cache.ts"
import { type Command, toCommands, type UrlRule } from "../actions/command.ts"
import { ANSWER_BYTES_MAX, ANSWER_DEPTH_MAX } from "../actions/limits.ts"
import type { TriggerId } from "../actions/trigger.ts"
import { parseBoundedJson } from "../lib/bounded-json.ts"
import type { ConsoleLine, RedirectContext, RunRequest } from "../ports/action-runner.ts"

/** The descriptor of the pipe in the guest. */
export const PIPE_FD = 3

/** An Action's code with all that it can require. */
export type LoadedCode = Pick<RunRequest["version"], "code" | "bundle" | "modules">

export interface RunMessage {
  /** Random: an answer that does not repeat it was not written for this run. */
  run: string
  /** Only in the first message: a process runs one version, all its life. */
  loaded?: LoadedCode
  /** Whether to send everything that is written to the console. */
  isListened: boolean
  name: string
  secrets: Record<string, string>
  trigger: TriggerId
  /** Name of the export to call. */
  handler: string
  event: Record<string, unknown>
  cache: readonly CacheRecord[]
  redirect: RedirectContext
  urlRule: UrlRule
  nowMs: number
}

/** Sent after an answer. Whoever repeats it has a free event loop. */
export interface PingMessage {
  ping: string
}

export type GuestMessage =
  | { type: "ready" }
  | { type: "pong"; ping: string }
  | { type: "console"; run: string; line: ConsoleLine }
  | { type: "answer"; run: string; answer: Answer }

export type Answer =
  | { kind: "finished"; commands: readonly Command[]; console: string }
  | { kind: "threw"; error: ThrownError; console: string }

export interface ThrownError {
  name: string
  message: string
  stack: string
}

/** Reads one line of the guest, or says why it is not one. Sizes are bounded before parsing. */
export function readGuestLine(
  line: string,
  rule: UrlRule,
  trigger: TriggerId,
): { ok: true; message: GuestMessage } | { ok: false; reason: string } {
  const json = parseBoundedJson(line, ANSWER_BYTES_MAX, ANSWER_DEPTH_MAX)
  if (!json.ok) return json
  const message = toGuestMessage(json.value, rule, trigger)
  return message === null ? { ok: false, reason: "not of the agreed shape" } : { ok: true, message }
}

function toGuestMessage(value: unknown, rule: UrlRule, trigger: TriggerId): GuestMessage | null {
  if (!isRecord(value)) return null
  if (value.ready === true) return { type: "ready" }
  if (typeof value.pong === "string") return { type: "pong", ping: value.pong }
  if (typeof value.console === "string" && typeof value.text === "string") {
    const level = CONSOLE_LEVELS.find((known) => known === value.level)
    if (level === undefined) return null
    return { type: "console", run: value.console, line: { level, text: value.text } }
  }
  if (typeof value.run !== "string" || typeof value.console !== "string") return null
  const answer = toAnswer(value, value.console, rule, trigger)
  return answer === null ? null : { type: "answer", run: value.run, answer }
}

function toAnswer(
  value: Record<string, unknown>,
  written: string,
  rule: UrlRule,
  trigger: TriggerId,
): Answer | null {
  if (value.kind === "threw") {
    const error = toThrownError(value.error)
    return error === null ? null : { kind: value.kind, error, console: written }
  }
  if (value.kind !== "finished") return null
  const commands = toCommands(value.commands, rule, trigger)
  return commands === null ? null : { kind: value.kind, commands, console: written }
}

function toThrownError(value: unknown): ThrownError | null {
  if (!isRecord(value)) return null
  const { name, message, stack } = value
  return typeof name === "string" && typeof message === "string" && typeof stack === "string"
    ? { name, message, stack }
    : null
}

const CONSOLE_LEVELS = ["debug", "info", "warn", "error"] as const

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
