import type { RuleResult } from "../passwords/policy.ts"

// `password-sheriff`'s own texts, which clients of Classic fill with `format`.
const MESSAGES: Record<string, string> = {
  nonEmpty: "Non-empty password required",
  lengthAtLeast: "At least %d characters in length",
  maxLength: "Maximum password length exceeded",
  shouldContain: "Should contain:",
  containsAtLeast: "Contain at least %d of the following %d types of characters:",
  lowerCase: "lower case letters (a-z)",
  upperCase: "upper case letters (A-Z)",
  numbers: "numbers (i.e. 0-9)",
  specialCharacters: "special characters (e.g. !@#$%^&*)",
  identicalChars: 'No more than %d identical characters in a row (e.g., "%s" not allowed)',
  sequentialChars: 'No more than %d sequential alphanumeric characters (e.g., "%s" not allowed)',
}

/** The body of a refused password, as Auth0's `/lo/reset` answers it. */
export function passwordStrengthError(rules: readonly RuleResult[]): Record<string, unknown> {
  return {
    name: "PasswordStrengthError",
    message: "Password is too weak",
    code: "invalid_password",
    description: { rules: rules.map(toWire), verified: false },
    policy: rules.flatMap((rule) => lines(rule, "")).join("\n"),
    statusCode: 400,
  }
}

function toWire({ code, format, verified, items }: RuleResult): Record<string, unknown> {
  return {
    message: MESSAGES[code] ?? code,
    ...(format.length > 0 && { format }),
    code,
    ...(items.length > 0 && { items: items.map(toWire) }),
    verified,
  }
}

function lines({ code, format, items }: RuleResult, indent: string): readonly string[] {
  const values = [...format]
  const text = (MESSAGES[code] ?? code).replace(/%[ds]/g, (mark) => String(values.shift() ?? mark))
  return [`${indent}* ${text}`, ...items.flatMap((item) => lines(item, `${indent} `))]
}
