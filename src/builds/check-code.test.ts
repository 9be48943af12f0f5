import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { checkAction } from "../sandbox/check-action.ts"
import { checkCode } from "./check-code.ts"

describe("checkCode", () => {
  it("takes JavaScript as it is", () => {
    for (const isTypeScript of [null, false, true])
      assert.deepEqual(check("exports.a = 1", isTypeScript), { ok: true, javascript: null })
  })

  it("finds out that code is TypeScript, and takes the types out in place", () => {
    for (const isTypeScript of [null, true])
      assert.deepEqual(check("const a: A = 1", isTypeScript), {
        ok: true,
        javascript: "const a    = 1",
      })
  })

  it("takes no types where JavaScript is asked for", () => {
    const checked = check("const a: A = 1", false)
    assert.deepEqual(checked.ok ? null : checked.error.id, "invalid_code")
  })

  it("says what and where the mistake is, in words of JavaScript when it is neither", () => {
    assert.deepEqual(check("\n  const a = ;", null), {
      ok: false,
      error: { id: "invalid_code", message: "line 2, column 13: Unexpected token ';'" },
    })
  })

  it("takes types that need no code of their own, and no enums", () => {
    const checked = check("enum A { b }", true)
    assert.match(checked.ok ? "" : checked.error.message, /^line 1, column 1: .*enum/)
  })

  it("takes 100,000 bytes and not one more, in characters of any length", () => {
    assert.equal(check(`//${"é".repeat(49_999)}`, null).ok, true)
    assert.deepEqual(check(`//${"é".repeat(49_999)}/`, null), {
      ok: false,
      error: { id: "code_too_large", message: "The code is larger than 100000 bytes." },
    })
  })

  function check(source: string, isTypeScript: boolean | null) {
    return checkCode(source, isTypeScript, checkAction)
  }
})
