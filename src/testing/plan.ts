import type { ExecuteOptions, ModuleInput } from "rekey/testing"
import type { CacheRecord } from "../actions/cache.ts"
import type { UrlRule } from "../actions/command.ts"
import { TRIGGER_WALL_CLOCK_MS } from "../actions/limits.ts"
import {
  isTriggerId,
  POST_CHALLENGE,
  TRIGGER_IDS,
  TRIGGERS,
  type TriggerId,
} from "../actions/trigger.ts"
import { FACTOR_TYPES, type FactorType } from "../factors/factor.ts"
import { toCacheRecords } from "./cache-records.ts"
import { loadFile } from "./load-file.ts"
import { toRecord } from "./redirect-of.ts"

/** Of any trigger: what TypeScript has checked for the caller is checked again. */
export type AnyOptions = Omit<ExecuteOptions, "trigger" | "event"> & {
  trigger?: string
  event?: object
}

/** What `execute` was asked for, checked, with what was left out filled in. */
export interface Plan {
  exportsOf: () => unknown
  trigger: TriggerId
  /** Without `secrets`. */
  eventChanges: Record<string, unknown>
  secrets: Record<string, string>
  /** Those of its modules too. */
  secretTexts: Readonly<Record<string, string>>
  cache: readonly CacheRecord[]
  enabledFactors: readonly FactorType[]
  urlRule: UrlRule
  nowMs: number
  timeoutMs: number
}

/**
 * @throws {TypeError} for options that cannot be used; {SyntaxError} for a file that could not be
 *   deployed.
 */
export function planOf(action: object | string | URL, options: AnyOptions): Plan {
  const { modules = {}, nowMs = Date.now(), timeoutMs = TRIGGER_WALL_CLOCK_MS } = options
  const exportsOf = exportsFunction(action, modules)
  const { secrets: eventSecrets, ...eventChanges } = toRecord(options.event)
  const secrets = textsIn("secrets", { ...toRecord(eventSecrets), ...options.secrets })
  const moduleSecrets = Object.entries(modules).flatMap(([name, { secrets: own = {} }]) =>
    Object.entries(textsIn(`modules.${name}.secrets`, own)).map(([key, text]) => [
      `${name}/${key}`,
      text,
    ]),
  )
  return {
    exportsOf,
    trigger: triggerOf(exportsOf, options.trigger),
    eventChanges,
    secrets,
    secretTexts: { ...secrets, ...Object.fromEntries(moduleSecrets) },
    cache: toCacheRecords(options.cache ?? {}, nowMs),
    enabledFactors: options.enabledFactors?.map(toFactorType) ?? FACTOR_TYPES,
    urlRule: { allowLoopbackHttp: options.allowLoopbackHttp ?? false },
    nowMs,
    timeoutMs,
  }
}

function exportsFunction(
  action: object | string | URL,
  modules: Readonly<Record<string, ModuleInput>>,
): () => unknown {
  if (typeof action === "string" || isUrl(action)) return loadFile(action, modules)
  if (Object.keys(modules).length > 0)
    throw new TypeError("modules are for an Action that is given as a file: execute(path, …).")
  if (typeof action === "function")
    throw new TypeError("Give the module's exports to execute(), or its path; not the handler.")
  // `import action from "./action.js"` gives the exports; `import * as action` has them as default.
  const { default: inner } = toRecord(action)
  const isNamespace = typeof inner === "object" && inner !== null && !hasHandler(action)
  return () => (isNamespace ? inner : action)
}

// A URL of another realm is one too.
function isUrl(value: object): value is URL {
  return Object.prototype.toString.call(value) === "[object URL]"
}

function triggerOf(exportsOf: () => unknown, given: string | undefined): TriggerId {
  if (given !== undefined) {
    if (isTriggerId(given)) return given
    throw new TypeError(`This server runs no trigger ${given}: ${TRIGGER_IDS.join(", ")}.`)
  }
  try {
    const exports = exportsOf()
    return TRIGGER_IDS.find((id) => hasHandlerOf(exports, id)) ?? POST_CHALLENGE
  } catch {
    // What its top level throws, it throws again when it is run: there it counts.
    return POST_CHALLENGE
  }
}

function hasHandler(exports: unknown): boolean {
  return TRIGGER_IDS.some((id) => hasHandlerOf(exports, id))
}

function hasHandlerOf(exports: unknown, id: TriggerId): boolean {
  if (typeof exports !== "object" || exports === null) return false
  const trigger = TRIGGERS[id]
  return trigger.execute in exports || (trigger.continue !== null && trigger.continue in exports)
}

function textsIn(where: string, values: object): Record<string, string> {
  for (const [name, value] of Object.entries(values))
    if (typeof value !== "string") throw new TypeError(`${where}.${name} must be a text.`)
  return { ...values }
}

function toFactorType(name: string): FactorType {
  const known = FACTOR_TYPES.find((type) => type === name)
  if (known !== undefined) return known
  throw new TypeError(`enabledFactors: there is no factor ${name}: ${FACTOR_TYPES.join(", ")}.`)
}
