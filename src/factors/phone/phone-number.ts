/**
 * A typed phone number in E.164, or null. Spaces, dots, dashes, slashes and brackets are how people
 * write numbers, and `00` is how many dial `+`. Without a country it could be anybody's: refused.
 */
export function toPhoneNumber(typed: string): string | null {
  if (typed.length > 40) return null
  const bare = typed
    .replace(/\(0\)/g, "")
    .replace(/[\s().\-/\u2010-\u2015\u200e\u200f]/g, "")
    .replace(/^00/, "+")
  return /^\+[1-9][0-9]{6,14}$/.test(bare) ? bare : null
}
