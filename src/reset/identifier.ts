import type { ConnectionOptions } from "./connection-options.ts"

/** What people say who they are by, as Auth0 names it. */
export const IDENTIFIER_KINDS = ["email", "username", "phone_number"] as const
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number]

export interface Identifier {
  kind: IdentifierKind
  /** A phone number in E.164; anything else as it was typed, without spaces around it. */
  text: string
}

/** Auth0's error keys of `reset-password-request`; `too-long` is ours. */
export type IdentifierRefusal =
  | "no-email"
  | "no-username"
  | "no-phone_number"
  | "invalid-phone-format"
  | "invalid-login-id"
  | "invalid-email-phone"
  | "too-long"

/** RFC 5321 section 4.5.3.1.3: a path of 256, angle brackets included. The API says the same. */
export const IDENTIFIER_LENGTH_MAX = 254

type Taken = Pick<ConnectionOptions, "takesEmail" | "takesUsername" | "takesPhoneNumber">

/** The kinds a connection takes; the e-mail address where it names none. */
export function kindsOf({
  takesEmail,
  takesUsername,
  takesPhoneNumber,
}: Taken): readonly IdentifierKind[] {
  const taken = { email: takesEmail, username: takesUsername, phone_number: takesPhoneNumber }
  const kinds = IDENTIFIER_KINDS.filter((kind) => taken[kind])
  return kinds.length === 0 ? ["email"] : kinds
}

/**
 * Reads what was typed by its look and by what the connection takes, never by who has it. Where user
 * names are taken, digits alone are a name; spaces, brackets or a plus sign make a phone number.
 */
export function parseIdentifier(
  typed: string,
  kinds: readonly IdentifierKind[],
): Identifier | IdentifierRefusal {
  const text = typed.trim()
  if (text === "") return missingOf(kinds)
  if (text.length > IDENTIFIER_LENGTH_MAX) return "too-long"
  const takes = (kind: IdentifierKind) => kinds.some((name) => name === kind)
  if (takes("phone_number") && looksLikePhone(text, takes("username"))) {
    const number = toE164(text)
    return number === null ? "invalid-phone-format" : { kind: "phone_number", text: number }
  }
  if (/\p{Cc}/u.test(text)) return "invalid-login-id"
  if (takes("email") && (text.includes("@") || kinds.length === 1)) return { kind: "email", text }
  if (takes("username")) return { kind: "username", text }
  return takes("email") ? "invalid-email-phone" : "invalid-phone-format"
}

function missingOf(kinds: readonly IdentifierKind[]): IdentifierRefusal {
  if (kinds.includes("username")) return "no-username"
  return kinds.includes("email") ? "no-email" : "no-phone_number"
}

const PHONE = /^\+?[0-9 ().\u00a0\u2010-\u2015\u202f/-]+$/

function looksLikePhone(text: string, mayBeName: boolean): boolean {
  return PHONE.test(text) && (!mayBeName || /^\+|[ ()/\u00a0\u202f]/.test(text))
}

/**
 * `+491512345678` of `+49 (0) 151 2345-678`, or null. A number without its country is refused: which
 * country is meant, nobody here knows. ITU-T E.164: 15 digits at most, and no country starts with 0.
 */
function toE164(text: string): string | null {
  const digits = text.replace(/\(0\)/g, "").replace(/[^+0-9]/g, "")
  return /^\+[1-9][0-9]{6,14}$/.test(digits) ? digits : null
}
