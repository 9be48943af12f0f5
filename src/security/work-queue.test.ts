import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { ServiceError } from "../errors/service-error.ts"
import { newWorkQueue } from "./work-queue.ts"

describe("a work queue", () => {
  it("runs as many as it may, keeps as many as may wait, and refuses the next", async () => {
    const queue = newWorkQueue(2, 3)
    const gate = Promise.withResolvers<void>()
    let running = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++running)
      await gate.promise
      running--
    }
    const taken = Array.from({ length: 5 }, () => queue(work))
    await assert.rejects(
      queue(work),
      (error) => error instanceof ServiceError && error.code === "busy",
    )
    gate.resolve()
    await Promise.all(taken)
    assert.equal(most, 2)
  })

  it("takes work in the order it came", async () => {
    const queue = newWorkQueue(1, 10)
    const done: number[] = []
    await Promise.all([1, 2, 3, 4].map((number) => queue(async () => done.push(number))))
    assert.deepEqual(done, [1, 2, 3, 4])
  })

  it("gives its place on when work fails", async () => {
    const queue = newWorkQueue(1, 1)
    for (let round = 0; round < 5; round++) {
      const failing = queue(() => Promise.reject(new Error("no")))
      const waiting = queue(async () => round)
      await assert.rejects(failing, /no/)
      assert.equal(await waiting, round)
    }
  })
})
