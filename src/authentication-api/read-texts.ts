/** Texts by name, absent ones as null, or which one is missing or wrong. */
export type ReadTexts<Required extends string, Optional extends string> =
  | { ok: true; texts: Record<Required, string> & Record<Optional, string | null> }
  | { ok: false; reason: string }

/** Characters of an e-mail address (RFC 5321 section 4.5.3.1.3), and enough for any name. */
export const TEXT_LENGTH_MAX = 254

/**
 * Takes the named texts out of a body. Each is exactly one string: lists, objects, numbers and null
 * are refused (GitLab CVE-2023-7028: a list of addresses, two mails). Length is looked at before
 * anything else is. A NUL or half a surrogate pair is refused here, since PostgreSQL cannot store it.
 *
 * @param optional An empty text counts as absent.
 */
export function readTexts<Required extends string, Optional extends string>(
  fields: ReadonlyMap<string, unknown>,
  required: readonly Required[],
  optional: readonly Optional[],
  lengthMax: number = TEXT_LENGTH_MAX,
): ReadTexts<Required, Optional> {
  const texts: Record<string, string | null> = {}
  for (const name of [...required, ...optional]) {
    const value = fields.get(name) ?? (fields.has(name) ? null : "")
    if (typeof value !== "string") return no(`${name} must be a string.`)
    if (value.length > lengthMax) return no(`${name} is longer than ${lengthMax} characters.`)
    if (value.includes("\0") || !value.isWellFormed()) return no(`${name} is not a valid text.`)
    texts[name] = value === "" ? null : value
  }
  for (const name of required) {
    if (texts[name] === null) return no(`Missing required parameter: ${name}`)
  }
  return { ok: true, texts: texts as Record<Required, string> & Record<Optional, string | null> }
}

function no(reason: string): { ok: false; reason: string } {
  return { ok: false, reason }
}
