// A name, with the marks that auth0-deploy-cli puts around it.
const AS_TEXT = /##([A-Za-z_]\w*)##/g
const AS_JSON = /(["']?)@@([A-Za-z_]\w*)@@\1/g

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Puts the environment's values into a tenant's file as auth0-deploy-cli does: `##KEY##` becomes
 * the bare text, `@@KEY@@` (with or without quotes around it) becomes JSON. A keyword without a
 * value stays as it is. Values come from `AUTH0_KEYWORD_REPLACE_MAPPINGS` (a JSON object) or from
 * the variable of that name; the server's own `REKEY_…` settings are never given to a file.
 */
export function replaceKeywords(text: string, environment: Environment): string {
  const mappings = mappingsOf(environment)
  const find = (key: string): unknown => {
    if (key.startsWith("REKEY_")) return undefined
    return Object.hasOwn(mappings, key) ? mappings[key] : environment[key]
  }
  return text
    .replace(AS_JSON, (whole, _quote, key: string) => {
      const value = find(key)
      return value === undefined ? whole : JSON.stringify(parsed(value))
    })
    .replace(AS_TEXT, (whole, key: string) => {
      const value = find(key)
      if (value === undefined) return whole
      return typeof value === "string" ? value : JSON.stringify(value)
    })
}

/**
 * Names of the keywords that an import would put values in place of. What was exported may hold such
 * marks too: whoever may change an Action decides what stands in its code.
 */
export function keywordsIn(text: string): readonly string[] {
  const asText = [...text.matchAll(AS_TEXT)].map((match) => match[1] ?? "")
  const asJson = [...text.matchAll(AS_JSON)].map((match) => match[2] ?? "")
  return [...new Set([...asText, ...asJson])]
}

/** The keyword that a text still consists of, or null: its variable is not set. */
export function keywordLeftIn(text: string): string | null {
  return /^(?:##|@@)([A-Za-z_]\w*)(?:##|@@)$/.exec(text)?.[1] ?? null
}

function mappingsOf(environment: Environment): Record<string, unknown> {
  const value = parsed(environment.AUTH0_KEYWORD_REPLACE_MAPPINGS)
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}

// Only lists and objects: a variable that holds `12` or `true` is a text, as all variables are.
function parsed(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
