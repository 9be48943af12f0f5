import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { checkPassword, explainPolicy, normalizePassword, type PasswordPolicy } from "./policy.ts"

const passes = (
  level: PasswordPolicy["level"],
  password: string,
  minLength: number | null = null,
) => checkPassword({ level, minLength }, password).verified

describe("the password policy", () => {
  // Auth0 runtime contract, section 8.1.
  for (const [level, good, bad] of [
    ["none", "a", ""],
    ["low", "abcdef", "abcde"],
    ["fair", "Abcdefg1", "abcdefg1"],
    ["good", "abcdef1!", "abcdefg1"],
    ["excellent", "aabbccdd1!", "aaabccdd1!"],
  ] as const)
    it(`${level} takes ${JSON.stringify(good)} and refuses ${JSON.stringify(bad)}`, () => {
      assert.deepEqual([passes(level, good), passes(level, bad)], [true, false])
    })

  it("has its length replaced by min_length", () => {
    assert.deepEqual([passes("low", "abcdefg", 8), passes("low", "abcdefgh", 8)], [false, true])
  })

  it("counts a character beyond the first plane as one", () => {
    assert.deepEqual([passes("low", "🔑🔒🔓🔐🧿"), passes("low", "🔑🔒🔓🔐🧿🗿")], [false, true])
  })

  it("lists every rule with its own result", () => {
    const { rules } = checkPassword({ level: "excellent", minLength: null }, "aaaB1")
    assert.deepEqual(
      rules.map(({ code, format, verified }) => [code, format, verified]),
      [
        ["lengthAtLeast", [10], false],
        ["containsAtLeast", [3, 4], true],
        ["identicalChars", [2, "aaa"], false],
      ],
    )
  })

  it("can be shown before anything is typed", () => {
    assert.deepEqual(
      explainPolicy({ level: "fair", minLength: 12 }).map(({ code, format }) => [code, format]),
      [
        ["lengthAtLeast", [12]],
        ["shouldContain", []],
      ],
    )
  })

  it("reads one password however it was typed", () => {
    assert.equal(normalizePassword("Ａe\u0301"), normalizePassword("Aé"))
    assert.notEqual(normalizePassword(" a"), normalizePassword("a"))
  })
})
