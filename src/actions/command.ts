import type { ChallengeCommand } from "../factors/resolve-challenge.ts"
import { toSelector } from "../factors/selector.ts"
import { RENDER } from "../forms/limits.ts"
import { isJsonObject, type JsonObject } from "../lib/json.ts"
import {
  CACHE,
  COMMANDS_MAX,
  DENY_REASON_LENGTH_MAX,
  NOTIFICATION_REASON_LENGTH_MAX,
  URL_LENGTH_MAX,
} from "./limits.ts"
import type { TriggerId } from "./trigger.ts"

/** What an Action asked for, in the order it asked. Nothing has happened yet. */
export type Command =
  | { type: "access.deny"; reason: string }
  | ChallengeCommand
  | { type: "redirect.sendUserTo"; url: string }
  | RenderCommand
  | { type: "transaction.setResultUrl"; url: string }
  | { type: "cache.set"; key: string; value: string; expiresAtMs: number }
  | { type: "cache.delete"; key: string }
  /** Of the trigger of a provider: the message is not sent, or tried again later. */
  | { type: "notification.drop" | "notification.retry"; reason: string }

/** A form, please. Values are JSON, and may be anything. */
export interface RenderCommand {
  type: "prompt.render"
  promptId: string
  fields: JsonObject
  vars: JsonObject
}

const CACHE_COMMANDS = ["cache.set", "cache.delete"] as const
const PROVIDER_COMMANDS = [...CACHE_COMMANDS, "notification.drop", "notification.retry"] as const
const COMMANDS = {
  "password-reset-post-challenge": new Set<string>([
    ...CACHE_COMMANDS,
    "access.deny",
    "authentication.challengeWith",
    "authentication.challengeWithAny",
    "prompt.render",
    "redirect.sendUserTo",
    "transaction.setResultUrl",
  ]),
  "post-change-password": new Set<string>(CACHE_COMMANDS),
  "custom-email-provider": new Set<string>(PROVIDER_COMMANDS),
  "custom-phone-provider": new Set<string>(PROVIDER_COMMANDS),
  "send-phone-message": new Set<string>(CACHE_COMMANDS),
} as const satisfies Record<TriggerId, ReadonlySet<string>>

/** Which URLs an Action may name. Plain http is for verifiers on a developer's own machine. */
export interface UrlRule {
  allowLoopbackHttp: boolean
}

/**
 * Reads the commands out of a sandbox's answer, which is untrusted: an Action shares its process
 * with the code that wrote the answer. Null means it is not a list of commands, and the execution
 * failed. It can only ever be commands, and only those of its trigger: there is no way to state a
 * fact.
 */
export function toCommands(
  value: unknown,
  rule: UrlRule,
  trigger: TriggerId,
): readonly Command[] | null {
  if (!Array.isArray(value) || value.length > COMMANDS_MAX) return null
  const commands: Command[] = []
  for (const item of value) {
    const command = toCommand(item, rule)
    if (command === null || !COMMANDS[trigger].has(command.type)) return null
    commands.push(command)
  }
  return commands
}

function toCommand(value: unknown, rule: UrlRule): Command | null {
  if (typeof value !== "object" || value === null) return null
  const item = value as Record<string, unknown>
  switch (item.type) {
    case "access.deny":
      return typeof item.reason === "string"
        ? { type: item.type, reason: item.reason.slice(0, DENY_REASON_LENGTH_MAX) }
        : null
    case "authentication.challengeWith":
    case "authentication.challengeWithAny":
      return toChallenge(item.type, item.factors)
    case "redirect.sendUserTo":
    case "transaction.setResultUrl":
      return typeof item.url === "string" && refusalOfUrl(item.url, rule) === null
        ? { type: item.type, url: item.url }
        : null
    case "prompt.render":
      return toRender(item)
    case "cache.set":
      return isCacheText(item.key, CACHE.keyBytesMax) &&
        isCacheText(item.value, CACHE.valueBytesMax) &&
        Number.isSafeInteger(item.expiresAtMs)
        ? {
            type: item.type,
            key: item.key,
            value: item.value,
            expiresAtMs: item.expiresAtMs as number,
          }
        : null
    case "notification.drop":
    case "notification.retry":
      return typeof item.reason === "string"
        ? { type: item.type, reason: item.reason.slice(0, NOTIFICATION_REASON_LENGTH_MAX) }
        : null
    case "cache.delete":
      return isCacheText(item.key, CACHE.keyBytesMax) ? { type: item.type, key: item.key } : null
    default:
      return null
  }
}

function toChallenge(type: ChallengeCommand["type"], factors: unknown): ChallengeCommand | null {
  if (!Array.isArray(factors) || factors.length > COMMANDS_MAX) return null
  const selectors = factors.map(toSelector)
  return {
    type,
    factors: selectors.filter((selector) => selector !== null),
    unknown: factors
      .filter((_, index) => selectors[index] === null)
      .map((factor) => String((factor as { type?: unknown } | null)?.type).slice(0, 50)),
  }
}

function toRender({ promptId, fields, vars }: Record<string, unknown>): RenderCommand | null {
  const isSound =
    typeof promptId === "string" &&
    promptId.length <= RENDER.promptIdLengthMax &&
    isJsonObject(fields) &&
    isJsonObject(vars) &&
    Object.keys(fields).length <= RENDER.keysMax &&
    Object.keys(fields).every((name) => RENDER.fieldName.test(name)) &&
    Object.keys(vars).length <= RENDER.keysMax &&
    Buffer.byteLength(JSON.stringify({ fields, vars })) <= RENDER.bytesMax + RENDER_OVERHEAD_BYTES
  return isSound ? { type: "prompt.render", promptId, fields, vars } : null
}

/** What an Action left out stands in the command: `{"fields":{},"vars":{}}`. */
const RENDER_OVERHEAD_BYTES = 24

function isCacheText(value: unknown, bytesMax: number): value is string {
  return typeof value === "string" && Buffer.byteLength(value) <= bytesMax
}

/**
 * Why an Action may not send people to `url`, in words for its author; null when it may
 * (RFC 9700: absolute, https, no user information).
 */
export function refusalOfUrl(url: string, rule: UrlRule): string | null {
  if (url.length > URL_LENGTH_MAX) return `the URL is longer than ${URL_LENGTH_MAX} characters`
  if (!URL.canParse(url)) return "the URL is not absolute or not valid"
  const { protocol, username, password, hostname } = new URL(url)
  if (username !== "" || password !== "") return "the URL must not hold a user name or password"
  if (protocol === "https:") return null
  if (protocol === "http:" && rule.allowLoopbackHttp && isLoopback(hostname)) return null
  return protocol === "http:"
    ? "the URL must use https (plain http only to this machine, in development)"
    : "the URL must use https"
}

/** Names and addresses that mean this machine. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
  )
}
