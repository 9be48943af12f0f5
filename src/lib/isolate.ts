/**
 * A name or an address inside a text that is written from right to left: kept together and in its
 * own direction, so that `2001:db8::1` or `Acme (EU)` stays as it is. FSI and PDI of Unicode
 * Standard Annex 9, section 2.5, which work in plain text as well as in HTML. What has no letter, as
 * `+1 500 555 0006`, is from left to right (LRI): Chromium gives it the direction of the text around.
 */
export function isolate(text: string | number | undefined): string {
  const inner = String(text ?? "")
  return `${/\p{L}/u.test(inner) ? "\u2068" : "\u2066"}${inner}\u2069`
}
