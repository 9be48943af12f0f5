import { FACTOR_TYPES, type FactorType } from "./factor.ts"

/** What an Action names in `challengeWith`: a factor, and what it prefers of it. */
export interface FactorSelector {
  type: FactorType
  options: Record<string, unknown>
}

// Auth0's types take `push` and `push-notification` alike; its trigger page writes `sms`, which no
// type accepts. Both are read as what their author meant.
const ALIASES: Record<string, FactorSelector> = {
  push: { type: "push-notification", options: {} },
  sms: { type: "phone", options: { preferredMethod: "sms" } },
  voice: { type: "phone", options: { preferredMethod: "voice" } },
}

/** Reads `{type, options?}` as an Action wrote it. Null: there is no such factor. */
export function toSelector(value: unknown): FactorSelector | null {
  if (typeof value !== "object" || value === null) return null
  const { type, options } = value as { type?: unknown; options?: unknown }
  if (typeof type !== "string") return null
  const own = isObject(options) ? options : {}
  if (Object.hasOwn(ALIASES, type)) {
    const alias = ALIASES[type] as FactorSelector
    return { type: alias.type, options: { ...alias.options, ...own } }
  }
  const known = FACTOR_TYPES.find((name) => name === type)
  return known === undefined ? null : { type: known, options: own }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
