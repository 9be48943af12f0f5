import assert from "node:assert/strict"
import { describe, it } from "node:test"
import {
  IDENTIFIER_LENGTH_MAX,
  type IdentifierKind,
  kindsOf,
  parseIdentifier,
} from "./identifier.ts"

const EMAIL = ["email"] as const
const EMAIL_PHONE = ["email", "phone_number"] as const
const ALL = ["email", "username", "phone_number"] as const

describe("an identifier", () => {
  for (const [taken, typed, expected] of [
    [EMAIL, " bob@example.com ", "email bob@example.com"],
    // Whether anybody has such an address is not for the form to know.
    [EMAIL, "bob", "email bob"],
    [EMAIL, "+4915123456789", "email +4915123456789"],
    [EMAIL, "  ", "no-email"],
    [[], "bob@example.com", "email bob@example.com"],
    [EMAIL_PHONE, "+49 151 234-567 89", "phone_number +4915123456789"],
    [EMAIL_PHONE, "+49 (0) 151 / 23456789", "phone_number +4915123456789"],
    [EMAIL_PHONE, "+1 (500) 555.0006", "phone_number +15005550006"],
    [EMAIL_PHONE, "0151 23456789", "invalid-phone-format"],
    [EMAIL_PHONE, "0049 151 23456789", "invalid-phone-format"],
    [EMAIL_PHONE, "+0151 23456789", "invalid-phone-format"],
    [EMAIL_PHONE, "+49 151", "invalid-phone-format"],
    [EMAIL_PHONE, "+123456789012345", "phone_number +123456789012345"],
    [EMAIL_PHONE, "+1234567890123456", "invalid-phone-format"],
    [EMAIL_PHONE, "+49+151+23456789", "invalid-email-phone"],
    [EMAIL_PHONE, "+49151234567x", "invalid-email-phone"],
    [EMAIL_PHONE, "bob", "invalid-email-phone"],
    [EMAIL_PHONE, "", "no-email"],
    [ALL, "bob", "username bob"],
    [ALL, "12345678", "username 12345678"],
    [ALL, "0151 2345678", "invalid-phone-format"],
    [ALL, "(030)12345678", "invalid-phone-format"],
    [ALL, "bob@example.com", "email bob@example.com"],
    [ALL, "+15005550006", "phone_number +15005550006"],
    [ALL, "", "no-username"],
    [ALL, "bo\u0000b", "invalid-login-id"],
    [["username"], "bob@example.com", "username bob@example.com"],
    [["phone_number"], "", "no-phone_number"],
    [["phone_number"], "bob", "invalid-phone-format"],
    [["phone_number"], "+15005550006", "phone_number +15005550006"],
    [ALL, "a".repeat(IDENTIFIER_LENGTH_MAX), `username ${"a".repeat(IDENTIFIER_LENGTH_MAX)}`],
    [ALL, "a".repeat(IDENTIFIER_LENGTH_MAX + 1), "too-long"],
  ] as const)
    it(`${JSON.stringify(typed).slice(0, 40)} among ${taken.join(", ") || "none"} is ${expected.slice(0, 40)}`, () => {
      const read = parseIdentifier(typed, kindsOf(takes(taken)))
      assert.equal(typeof read === "string" ? read : `${read.kind} ${read.text}`, expected)
    })
})

function takes(kinds: readonly IdentifierKind[]) {
  return {
    takesEmail: kinds.includes("email"),
    takesUsername: kinds.includes("username"),
    takesPhoneNumber: kinds.includes("phone_number"),
  }
}
