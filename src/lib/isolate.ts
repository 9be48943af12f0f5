/**
 * A name or an address inside a text that is written from right to left: kept together and in its
 * own direction, so that `2001:db8::1` or `Acme (EU)` stays as it is. FSI and PDI of Unicode
 * Standard Annex 9, section 2.5, which work in plain text as well as in HTML.
 */
export function isolate(text: string | number | undefined): string {
  return `\u2068${text ?? ""}\u2069`
}
