import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { readTexts, TEXT_LENGTH_MAX } from "./read-texts.ts"

const read = (fields: Record<string, unknown>) =>
  readTexts(new Map(Object.entries(fields)), ["email"], ["client_id"])

describe("readTexts", () => {
  it("gives texts, and null for what is absent or empty", () => {
    assert.deepEqual(read({ email: "a", other: [1] }), {
      ok: true,
      texts: { email: "a", client_id: null },
    })
    assert.deepEqual(read({ email: "a", client_id: "" }), {
      ok: true,
      texts: { email: "a", client_id: null },
    })
    assert.deepEqual(read({ email: "a", client_id: "b" }), {
      ok: true,
      texts: { email: "a", client_id: "b" },
    })
  })

  it("names what is missing", () => {
    for (const fields of [{}, { email: "" }]) {
      const result = read(fields)
      assert(!result.ok)
      assert.match(result.reason, /email/)
    }
  })

  it("refuses whatever is not one string", () => {
    for (const email of [["a@b.test"], ["a", "b"], { 0: "a" }, 1, true, null]) {
      assert.equal(read({ email }).ok, false, JSON.stringify(email))
      assert.equal(read({ email: "a", client_id: email }).ok, false, JSON.stringify(email))
    }
  })

  it("takes the longest text and not one character more", () => {
    assert.equal(read({ email: "x".repeat(TEXT_LENGTH_MAX) }).ok, true)
    assert.equal(read({ email: "x".repeat(TEXT_LENGTH_MAX + 1) }).ok, false)
  })

  it("refuses what a database cannot hold, and takes what a log must encode", () => {
    assert.equal(read({ email: "a\0" }).ok, false)
    assert.equal(read({ email: "a\ud800" }).ok, false)
    assert.equal(read({ email: 'a\r\n{"type":"scp"}' }).ok, true)
    assert.equal(read({ email: "😀" }).ok, true)
  })
})
