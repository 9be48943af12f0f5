import { ServiceError } from "../errors/service-error.ts"

/** Names and values of a query or a form, as they were sent. */
export interface Fields {
  /**
   * The value of a field, or null when it is not there.
   * @throws {ServiceError} invalid_request, when it was sent twice: no two readers of one request
   *   may see different values.
   */
  text(name: string): string | null
  /** Every name and value, in the order they were sent. */
  entries: readonly (readonly [string, string])[]
  /** As an Action sees them: a text, or a list of them where a name was sent more than once. */
  toRecord(except: readonly string[]): Record<string, string | readonly string[]>
}

/** Of one query or one form. Ours: a page of ours has five. */
export const FIELDS_MAX = 1000

/** @throws {ServiceError} invalid_request, above `FIELDS_MAX`. */
export function parseFields(urlEncoded: string): Fields {
  // Counted before parsing: the separators are the fields.
  if (urlEncoded.split("&", FIELDS_MAX + 1).length > FIELDS_MAX)
    throw new ServiceError("invalid_request", "The request has too many fields.")
  return newFields([...new URLSearchParams(urlEncoded)])
}

export function newFields(entries: Fields["entries"]): Fields {
  const valuesOf = (name: string) => entries.filter(([key]) => key === name).map(([, text]) => text)
  return {
    entries,
    text(name) {
      const values = valuesOf(name)
      if (values.length > 1)
        throw new ServiceError("invalid_request", "A field was sent more than once.")
      return values[0] ?? null
    },
    toRecord(except) {
      const record = new Map<string, string | string[]>()
      for (const [name, text] of entries) {
        if (name === "__proto__" || except.includes(name)) continue
        const before = record.get(name)
        if (before === undefined) record.set(name, text)
        else if (typeof before === "string") record.set(name, [before, text])
        else before.push(text)
      }
      return Object.fromEntries(record)
    },
  }
}

export const NO_FIELDS: Fields = newFields([])
