import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { merge } from "./merge.ts"

describe("merge", () => {
  it("changes a field at any depth and leaves the others", () => {
    const base = { user: { email: "a@example.com", flags: { a: 1, b: 2 } }, ip: "x" }
    assert.deepEqual(merge(base, { user: { flags: { b: 3 } } }), {
      user: { email: "a@example.com", flags: { a: 1, b: 3 } },
      ip: "x",
    })
  })

  it("replaces arrays whole, takes undefined away and keeps null", () => {
    const base = { list: [1, 2, 3], gone: 1, kept: 1 }
    assert.deepEqual(merge(base, { list: [9], gone: undefined, kept: null }), {
      list: [9],
      kept: null,
    })
  })

  it("gives a copy: changing it changes neither of the two", () => {
    const base = { a: { list: [{ n: 1 }] } }
    const changes = { b: { list: [{ n: 2 }] } }
    const merged = merge(base, changes) as { a: { list: { n: number }[] } } & typeof changes
    merged.a.list[0]!.n = 9
    merged.b.list[0]!.n = 9
    assert.deepEqual([base.a.list[0]!.n, changes.b.list[0]!.n], [1, 2])
  })

  it("makes a field of __proto__, not a prototype", () => {
    const merged = merge({}, JSON.parse(`{"__proto__":{"isAdmin":true}}`)) as { isAdmin?: boolean }
    assert.equal(merged.isAdmin, undefined)
    assert.deepEqual(Object.keys(merged), ["__proto__"])
  })
})
