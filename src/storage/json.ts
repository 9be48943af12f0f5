import type { Flag, Json } from "./schema.ts"

/**
 * Reads a JSON column. The type is the caller's word: this program wrote the text, and nobody else
 * writes to its tables.
 */
export function fromJson<T>(text: Json): T {
  return JSON.parse(text) as T
}

/** JSON escapes U+0000 and lone surrogates, which PostgreSQL's text cannot hold. */
export function toJson(value: unknown): Json {
  return JSON.stringify(value)
}

export function toFlag(fact: boolean): Flag {
  return fact ? 1 : 0
}
