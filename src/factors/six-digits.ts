/**
 * A typed 6-digit code in its canonical form, or null. Spaces and dashes between ASCII digits are
 * how people and mail programs write codes, so they are taken out; other digits are refused.
 */
export function sixDigits(typed: string): string | null {
  if (typed.length > 32) return null
  const digits = typed.replace(/[ -]/g, "")
  return /^[0-9]{6}$/.test(digits) ? digits : null
}
