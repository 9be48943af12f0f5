import { isJsonObject, type JsonObject, type JsonValue } from "../lib/json.ts"

/** Fields of `event` that say nothing about a person: kept as they are, wherever they stand. */
const KEPT = new Set([
  "action", "binding_policy", "client_id", "connection", "correlation_id", "created_at",
  "delivery_method", "email_verified", "hostname", "id", "isSocial", "language", "last_password_reset",
  "locale", "logins_count", "message_type", "method", "metadata", "phone_verified", "provider",
  "strategy", "timestamp", "type", "updated_at", "user_id", "preferredMethod", "otpFallback",
]) // prettier-ignore
/** Whole branches whose every text and number is masked, whatever its field is called. */
const PRIVATE = new Set(["user_metadata", "app_metadata", "query", "body", "geoip", "secrets"])
/** Branches that describe the tenant, not a person. */
const PUBLIC = new Set([
  "authentication", "authorization", "client", "configuration", "connection", "organization",
  "tenant", "transaction",
]) // prettier-ignore

/** What the server says of a user. Any other field came with the profile, and may be called anything. */
const OF_USERS = new Set([
  "created_at", "email", "email_verified", "enrolledFactors", "identities", "last_password_reset",
  "phone_number", "phone_verified", "updated_at", "user_id", "username",
]) // prettier-ignore
/** A field of somebody's data that was called by a text of theirs, such as an address. */
const PLAIN_NAME = /^[A-Za-z_][\w-]{0,39}$/

/**
 * The rule by which an event is kept for looking into later (OWASP Logging Cheat Sheet, "data to
 * exclude"): every text is replaced by `***` unless its field is known to say nothing about a person
 * (ids, types, dates, languages, what describes the tenant); an address of the network keeps its
 * network (`203.0.113.0`); an e-mail address keeps its domain. Flags and shapes stay, and numbers
 * but for those of metadata, bodies, queries and fields of a profile that the server does not know.
 */
export function maskEvent(event: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(event)
      .filter(([key]) => key !== "secrets")
      .map(([key, value]) => [key, key === "prompt" ? maskPrompt(value) : maskBranch(key, value)]),
  )
}

function maskBranch(key: string, value: unknown): unknown {
  return PUBLIC.has(key) ? value : masked(value, key, false)
}

/** What somebody wrote in a form, and what the Action gave along: not even a yes or no is kept. */
function maskPrompt(value: unknown): unknown {
  if (!isJsonObject(value)) return "***"
  const { id, fields = {}, vars = {} } = value
  return {
    id,
    fields: isJsonObject(fields) ? maskValues(fields) : {},
    vars: isJsonObject(vars) ? maskValues(vars) : {},
  }
}

/** Names, where they are plain ones, and no value. */
export function maskValues(values: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      PLAIN_NAME.test(name) ? name : "***",
      maskedValue(value),
    ]),
  )
}

function maskedValue(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(maskedValue)
  return isJsonObject(value) ? maskValues(value) : "***"
}

function masked(value: unknown, key: string, isPrivate: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => masked(item, key, isPrivate))
  if (typeof value === "object" && value !== null) {
    const isInside = isPrivate || PRIVATE.has(key)
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => {
        const isTheirs = isInside || (key === "user" && !OF_USERS.has(name))
        const isShown = !isTheirs || PLAIN_NAME.test(name)
        return [isShown ? name : "***", masked(item, name, isTheirs)]
      }),
    )
  }
  if (typeof value !== "string") return isPrivate && typeof value === "number" ? 0 : value
  if (!isPrivate && KEPT.has(key)) return value
  if (!isPrivate && key === "ip") return networkOf(value)
  const at = value.lastIndexOf("@")
  return !isPrivate && key === "email" && at !== -1 ? `***${value.slice(at)}` : "***"
}

/** `203.0.113.7` is `203.0.113.0`; of an IPv6 address the first 48 bits stay. */
function networkOf(ip: string): string {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(ip)) return ip.replace(/\.\d+$/, ".0")
  const groups = ip.split("::")[0]?.split(":").slice(0, 3) ?? []
  return ip.includes(":") ? `${groups.join(":")}::` : "***"
}
