import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { Turns } from "./turns.ts"

describe("Turns", () => {
  it("lets so many in, and the next when one leaves, in their order", async () => {
    const turns = new Turns(2)
    const order: string[] = []
    const { signal } = new AbortController()
    await turns.enter(signal)
    await turns.enter(signal)
    const waiting = ["a", "b"].map(async (name) => {
      assert.equal(await turns.enter(signal), true)
      order.push(name)
    })
    await Promise.resolve()
    assert.deepEqual(order, [])
    turns.leave()
    await waiting[0]
    assert.deepEqual(order, ["a"])
    turns.leave()
    await waiting[1]
    assert.deepEqual(order, ["a", "b"])
  })

  it("does not keep anybody waiting past a deadline, nor a place for who has gone", async () => {
    const turns = new Turns(1)
    const deadline = new AbortController()
    const { signal } = new AbortController()
    await turns.enter(signal)
    const late = turns.enter(deadline.signal)
    const next = turns.enter(signal)
    deadline.abort()
    assert.equal(await late, false)
    assert.equal(await turns.enter(deadline.signal), false)
    turns.leave()
    assert.equal(await next, true)
  })
})
