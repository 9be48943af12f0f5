import { PasswordPolicy as Sheriff, charsets } from "password-sheriff"

/** `options.passwordPolicy` of a connection, and its `password_complexity_options`. */
export interface PasswordPolicy {
  level: "none" | "low" | "fair" | "good" | "excellent"
  /** Replaces the level's own length, 1 to 128. Null: the level's. */
  minLength: number | null
}

/** One rule of a policy and whether the password keeps it. Auth0's rule tree, flattened by one. */
export interface RuleResult {
  /** `password-sheriff`'s name of the rule; its words stand with the pages' texts. */
  code: string
  format: readonly (string | number)[]
  verified: boolean
  items: readonly RuleResult[]
}

export interface PolicyResult {
  verified: boolean
  rules: readonly RuleResult[]
}

/** More than any password manager makes, and little enough to hash. */
export const PASSWORD_BYTES_MAX = 1024

// Auth0's presets, rule by rule (npm `auth0-password-policies`; "Password Strength", docs).
const { upperCase, lowerCase, numbers, specialCharacters } = charsets
const ALL = [lowerCase, upperCase, numbers, specialCharacters]
const LEVELS = {
  none: (minLength: number | null) => ({ length: { minLength: minLength ?? 1 } }),
  low: (minLength: number | null) => ({ length: { minLength: minLength ?? 6 } }),
  fair: (minLength: number | null) => ({
    length: { minLength: minLength ?? 8 },
    contains: { expressions: [lowerCase, upperCase, numbers] },
  }),
  good: (minLength: number | null) => ({
    length: { minLength: minLength ?? 8 },
    containsAtLeast: { atLeast: 3, expressions: ALL },
  }),
  excellent: (minLength: number | null) => ({
    length: { minLength: minLength ?? 10 },
    containsAtLeast: { atLeast: 3, expressions: ALL },
    identicalChars: { max: 2 },
  }),
}

/**
 * The form in which a password is checked, hashed and compared: Unicode NFKC (NIST 800-63B-4
 * section 3.1.1.2), so that what was typed on one keyboard can be typed on another.
 */
export function normalizePassword(typed: string): string {
  return typed.normalize("NFKC")
}

/** Checks a normalised password. All rules are listed, each with its own result. */
export function checkPassword(policy: PasswordPolicy, password: string): PolicyResult {
  const sheriff = new Sheriff(LEVELS[policy.level](policy.minLength))
  const { rules, verified } = sheriff.missing(oneUnitEach(password))
  return { verified, rules: rules.map(toRule) }
}

/**
 * Characters are counted as people count them: beyond the Basic Multilingual Plane each is one (NIST
 * 800-63B-4 section 3.1.1.2). Different ones stay different, for the rule about repetition.
 */
function oneUnitEach(password: string): string {
  return password.replace(/[\u{10000}-\u{10ffff}]/gu, (character) =>
    String.fromCharCode(0xe000 + ((character.codePointAt(0) ?? 0) % 0x1900)),
  )
}

/** The rules of a policy, for the page to show before anything is typed. */
export function explainPolicy(policy: PasswordPolicy): readonly RuleResult[] {
  return new Sheriff(LEVELS[policy.level](policy.minLength)).explain().map(toRule)
}

interface SheriffRule {
  code: string
  format?: (string | number)[]
  verified?: boolean
  items?: SheriffRule[]
}

function toRule({ code, format, verified, items }: SheriffRule): RuleResult {
  return {
    code,
    format: format ?? [],
    verified: verified === true,
    items: (items ?? []).map(toRule),
  }
}
