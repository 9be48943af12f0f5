import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { fillGaps, listGaps } from "./translated.ts"

const WHOLE = { hello: "Hello", inner: { one: "One", add: (name: string) => `Add ${name}` } }

describe("a translation", () => {
  it("takes what it lacks from the whole, text by text", () => {
    const filled = fillGaps(WHOLE, { inner: { add: (name) => `${name} zufügen` } })
    assert.equal(filled.hello, "Hello")
    assert.equal(filled.inner.one, "One")
    assert.equal(filled.inner.add("x"), "x zufügen")
  })

  it("is whole as it stands where it lacks nothing", () => {
    const other = { hello: "Hallo", inner: { one: "Eins", add: (name: string) => `+ ${name}` } }
    assert.deepEqual(fillGaps(WHOLE, other), other)
    assert.deepEqual(listGaps(WHOLE, other), [])
  })

  it("lists what it lacks by its path", () => {
    assert.deepEqual(listGaps(WHOLE, { inner: { one: "Eins" } }), ["hello", "inner.add"])
    assert.deepEqual(listGaps(WHOLE, {}), ["hello", "inner.one", "inner.add"])
  })
})
