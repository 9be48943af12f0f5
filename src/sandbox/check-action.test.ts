import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { checkAction } from "./check-action.ts"

describe("checkAction", () => {
  it("takes JavaScript as it is and runs none of it", () => {
    const code = "globalThis.hasRun = true; return exports.a = 1"
    assert.deepEqual(checkAction(code, false), { ok: true, code })
    assert.ok(!("hasRun" in globalThis))
  })

  it("strips types and keeps every place", () => {
    assert.deepEqual(checkAction("exports.a = async (event: Event): Promise<void> => {}", true), {
      ok: true,
      code: "exports.a = async (event       )                => {}",
    })
  })

  it("says where a syntax error is, in both languages", () => {
    const source = "\n  const a = ;\n"
    assert.deepEqual(placeOf(source, false), [2, 13])
    assert.deepEqual(placeOf(source, true), [2, 13])
    assert.deepEqual(placeOf("const ok = 1\nenum A { b }", true), [2, 1])
  })

  it("does not let code step out of its function", () => {
    assert.deepEqual(placeOf("}); process.exit(); (function () {", false), [1, 1])
  })

  it("tells authors of ES modules what an Action is", () => {
    for (const source of ["export const a = 1", 'import fs from "node:fs"']) {
      const checked = checkAction(source, false)
      assert.match(checked.ok ? "" : checked.error.message, /Actions are CommonJS modules/)
    }
  })

  it("takes 100,000 bytes and not one more", () => {
    assert.equal(checkAction("/".repeat(100_000), false).ok, true)
    const checked = checkAction("/".repeat(100_001), false)
    assert.deepEqual(checked.ok ? null : checked.error.line, null)
    assert.match(checked.ok ? "" : checked.error.message, /larger than 100000 bytes/)
  })

  function placeOf(source: string, isTypeScript: boolean): readonly unknown[] {
    const checked = checkAction(source, isTypeScript)
    return checked.ok ? [] : [checked.error.line, checked.error.column]
  }
})
