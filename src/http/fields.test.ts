import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { ServiceError } from "../errors/service-error.ts"
import { FIELDS_MAX, parseFields } from "./fields.ts"

describe("the fields of a request", () => {
  it("are decoded once", () => {
    const fields = parseFields("a=%2541+b&%C3%A4=%F0%9F%94%91")
    assert.equal(fields.text("a"), "%41 b")
    assert.equal(fields.text("ä"), "🔑")
  })

  it("tell an empty one from one that is missing", () => {
    assert.equal(parseFields("a=&b").text("a"), "")
    assert.equal(parseFields("a=&b").text("b"), "")
    assert.equal(parseFields("a=").text("c"), null)
  })

  it("refuse to choose between two of one name", () => {
    const fields = parseFields("state=1&state=1&other=2")
    assert.throws(() => fields.text("state"), refused)
    assert.equal(fields.text("other"), "2")
  })

  it("are as many as the limit and not one more", () => {
    const some = (count: number) => Array.from({ length: count }, (_, i) => `f${i}=`).join("&")
    assert.equal(parseFields(some(FIELDS_MAX)).entries.length, FIELDS_MAX)
    assert.throws(() => parseFields(some(FIELDS_MAX + 1)), refused)
  })

  it("become a record of texts, with a list where a name came twice", () => {
    const fields = parseFields("a=1&b=2&a=3&a=4&ticket=secret&constructor=x&__proto__[p]=1")
    assert.deepEqual(fields.toRecord(["ticket"]), {
      a: ["1", "3", "4"],
      b: "2",
      constructor: "x",
      "__proto__[p]": "1",
    })
  })

  it("never become the prototype of anything", () => {
    const record = parseFields("__proto__=x&a=1").toRecord([])
    assert.deepEqual(Object.keys(record), ["a"])
    assert.equal(Object.getPrototypeOf(record), Object.prototype)
  })
})

function refused(error: unknown): boolean {
  return error instanceof ServiceError && error.code === "invalid_request"
}
