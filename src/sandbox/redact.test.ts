import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { formsOfSecrets, redact } from "./redact.ts"

const forms = formsOfSecrets({ KEY: 'p@ss "word"', SHORT: "abc", FOUR: "wxyz" })

describe("redact", () => {
  it("takes a secret out as it is, in a URL, in base64 and in JSON", () => {
    const value = 'p@ss "word"'
    const shown = [value, encodeURIComponent(value), btoa(value), JSON.stringify(value)].join(" | ")
    assert.equal(redact(shown, forms, 200), '[secret] | [secret] | [secret] | "[secret]"')
  })

  it("leaves values of 3 characters and takes those of 4", () => {
    assert.equal(redact("abc wxyz", forms, 100), "abc [secret]")
  })

  it("leaves no half of a secret where it cuts", () => {
    for (let lengthMax = 0; lengthMax <= 20; lengthMax++) {
      const kept = redact("is: wxyzwxyz.", forms, lengthMax)
      assert.equal(kept, "is: [secret][secret].".slice(0, lengthMax))
    }
  })

  it("takes the longest of two secrets that begin alike", () => {
    const two = formsOfSecrets({ A: "token", B: "token-and-more" })
    assert.equal(redact("token-and-more token", two, 100), "[secret] [secret]")
  })

  it("looks at the kept part of a huge text only", () => {
    assert.equal(redact("x".repeat(50_000_000), forms, 10), "x".repeat(10))
  })

  it("survives a secret that is not well-formed Unicode", () => {
    assert.equal(redact("\ud800abcd", formsOfSecrets({ A: "\ud800abcd" }), 100), "[secret]")
  })
})
