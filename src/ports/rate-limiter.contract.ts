import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { START_MS } from "../reset/reset.fixture.ts"
import type { Bucket } from "./rate-limiter.ts"
import type { OpenStores } from "./stores.contract.ts"

const bucket: Bucket = { name: "test", size: 3, refillMs: 100 }

export function describeRateLimiterContract(open: OpenStores): void {
  describe("a rate limiter", () => {
    it("allows as many as the bucket holds, and says when one more is", async () => {
      await using db = await open()
      const take = () => db.rates.take(bucket, "key", START_MS)
      assert.deepEqual(await take(), { allowed: true, remaining: 2, resetAtMs: START_MS })
      assert.deepEqual(await take(), { allowed: true, remaining: 1, resetAtMs: START_MS })
      assert.deepEqual(await take(), { allowed: true, remaining: 0, resetAtMs: START_MS + 100 })
      const refused = { allowed: false, remaining: 0, resetAtMs: START_MS + 100 }
      assert.deepEqual(await take(), refused)
      assert.deepEqual(await take(), refused)
    })

    it("can be looked at without taking one", async () => {
      await using db = await open()
      const peek = () => db.rates.peek(bucket, "key", START_MS)
      assert.deepEqual(await peek(), { allowed: true, remaining: 3, resetAtMs: START_MS })
      for (let count = 0; count < 3; count++) await db.rates.take(bucket, "key", START_MS)
      assert.deepEqual(await peek(), { allowed: false, remaining: 0, resetAtMs: START_MS + 100 })
    })

    it("gives one back for every refill, to the millisecond, and never more than it holds", async () => {
      await using db = await open()
      const take = async (nowMs: number) => (await db.rates.take(bucket, "key", nowMs)).allowed
      for (let count = 0; count < 3; count++) await take(START_MS)
      assert.equal(await take(START_MS + 99), false)
      assert.equal(await take(START_MS + 100), true)
      assert.equal(await take(START_MS + 199), false)
      const later = START_MS + 1_000_000
      const taken = [await take(later), await take(later), await take(later), await take(later)]
      assert.deepEqual(taken, [true, true, true, false])
    })

    it("gives nothing back to a clock that steps back", async () => {
      await using db = await open()
      for (let count = 0; count < 3; count++) await db.rates.take(bucket, "key", START_MS)
      assert.equal((await db.rates.take(bucket, "key", START_MS - 5000)).allowed, false)
    })

    it("keeps buckets and keys apart, however long or odd a key is", async () => {
      await using db = await open()
      const keys = ["key", "key ", "KEY", "a\0b", "x".repeat(20_000), `${"x".repeat(20_000)}y`]
      for (const name of ["test", "other"])
        for (const key of keys)
          assert.equal((await db.rates.take({ ...bucket, name }, key, START_MS)).remaining, 2, key)
    })

    it("fills a bucket that is cleared, and no other", async () => {
      await using db = await open()
      for (const key of ["key", "key 2"]) await db.rates.take(bucket, key, START_MS)
      await db.rates.clear(bucket, "key")
      assert.equal((await db.rates.take(bucket, "key", START_MS)).remaining, 2)
      assert.equal((await db.rates.take(bucket, "key 2", START_MS)).remaining, 1)
    })

    it("never lets more through than it holds, ten at once, twenty times over", async () => {
      await using db = await open()
      for (let round = 0; round < 20; round++) {
        const tries = Array.from({ length: 10 }, () =>
          db.rates.take(bucket, `round ${round}`, START_MS),
        )
        const allowed = (await Promise.all(tries)).filter((state) => state.allowed)
        assert.equal(allowed.length, 3, `round ${round}`)
        assert.deepEqual(
          allowed.map(({ remaining }) => remaining).toSorted(),
          [0, 1, 2],
          `round ${round}`,
        )
      }
    })
  })
}
