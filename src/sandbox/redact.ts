const MARK = "[secret]"
/** Shorter values are left: taking out every "1" would hide the text and protect nothing. */
const LENGTH_MIN = 4

/** How secrets show up in texts: as they are, as part of a URL, as base64 and inside JSON. */
export function formsOfSecrets(secrets: Record<string, string>): readonly string[] {
  const forms = new Set<string>()
  for (const value of Object.values(secrets)) {
    if (value.length < LENGTH_MIN) continue
    const bytes = Buffer.from(value)
    forms.add(value)
    forms.add(encodeURIComponent(value.toWellFormed()))
    forms.add(bytes.toString("base64"))
    forms.add(bytes.toString("base64url"))
    forms.add(JSON.stringify(value).slice(1, -1))
  }
  return [...forms]
}

/**
 * The first `lengthMax` characters of `text` with every form replaced by `[secret]`. Cuts after
 * replacing, so that no half of a secret is left at the end. Looks only at what can be kept.
 */
export function redact(text: string, forms: readonly string[], lengthMax: number): string {
  const formLengthMax = forms.reduce((longest, form) => Math.max(longest, form.length), 0)
  let kept = ""
  let from = 0
  while (kept.length < lengthMax && from < text.length) {
    const room = lengthMax - kept.length
    const found = firstOf(forms, text.slice(from, from + room + formLengthMax))
    if (found === null || found.at >= room) {
      kept += text.slice(from, from + room)
      break
    }
    kept += text.slice(from, from + found.at) + MARK
    from += found.at + found.length
  }
  return kept.slice(0, lengthMax)
}

function firstOf(forms: readonly string[], text: string): { at: number; length: number } | null {
  let first: { at: number; length: number } | null = null
  for (const { length, at } of forms.map((form) => ({
    length: form.length,
    at: text.indexOf(form),
  }))) {
    if (at === -1) continue
    if (first === null || at < first.at || (at === first.at && length > first.length)) {
      first = { at, length }
    }
  }
  return first
}
