import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { CacheRecord } from "../../actions/cache.ts"
import { newCache } from "./cache.guest.ts"
import { CommandList } from "./command-list.guest.ts"

const nowMs = 1_800_000_000_000
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

describe("api.cache", () => {
  it("gives what was set, and undefined for what was not", () => {
    const { cache } = open()
    const expected = { value: "v", expires_at: nowMs + 15 * MINUTE_MS }
    assert.deepEqual(cache.set("key", "v"), { type: "success", record: expected })
    assert.deepEqual(cache.get("key"), expected)
    assert.equal(cache.get("other"), undefined)
    assert.equal(cache.get("__proto__"), undefined)
  })

  it("knows the records handed in until the millisecond they expire", () => {
    const { cache } = open([record("old", nowMs), record("live", nowMs + 1)])
    assert.equal(cache.get("old"), undefined)
    assert.equal(cache.get("live")?.expires_at, nowMs + 1)
    assert.deepEqual(cache.delete("old"), { type: "error", code: "CacheKeyDoesNotExist" })
  })

  it("takes the earlier of ttl and expires_at, floored, and a day at most", () => {
    const { cache } = open()
    const expiry = (options: object) => {
      const answer = cache.set("key", "v", options)
      return answer.type === "success" ? answer.record.expires_at - nowMs : answer.code
    }
    assert.equal(expiry({ ttl: 1000.9 }), 1000)
    assert.equal(expiry({ expires_at: nowMs + 500.9 }), 500)
    assert.equal(expiry({ ttl: 1000, expires_at: nowMs + 500 }), 500)
    assert.equal(expiry({ ttl: 500, expires_at: nowMs + 1000 }), 500)
    assert.equal(expiry({ ttl: 2 * DAY_MS }), DAY_MS)
    assert.equal(expiry({ ttl: 0.9 }), "ItemAlreadyExpired")
    assert.equal(expiry({ expires_at: nowMs }), "ItemAlreadyExpired")
    for (const ttl of [Number.NaN, Number.POSITIVE_INFINITY, "1000", null]) {
      assert.equal(expiry({ ttl }), "InvalidExpiry")
    }
    assert.equal(expiry({ expires_at: -Number.MAX_VALUE }), "ItemAlreadyExpired")
  })

  it("bounds keys to 64 bytes and values to 4,096, in bytes of UTF-8", () => {
    const { codeOf } = open()
    assert.equal(codeOf("k".repeat(64), "v".repeat(4096)), "success")
    assert.equal(codeOf("é".repeat(33), "v"), "CacheKeySizeExceeded")
    assert.equal(codeOf("k", "é".repeat(2049)), "CacheValueSizeExceeded")
  })

  it("holds 20 entries, and a known key may still change", () => {
    const { cache, codeOf } = open()
    for (let i = 0; i < 20; i++) assert.equal(codeOf(`key ${i}`, "v"), "success")
    assert.equal(codeOf("one more", "v"), "CacheSizeExceeded")
    assert.equal(codeOf("key 0", "changed"), "success")
    assert.deepEqual(cache.delete("key 1"), { type: "success" })
    assert.equal(codeOf("one more", "v"), "success")
  })

  it("holds 16,640 bytes of keys and values", () => {
    const { codeOf } = open()
    for (const key of ["a", "b", "c", "d"]) assert.equal(codeOf(key, "v".repeat(4096)), "success")
    const left = 16_640 - 4 * 4097 - 1
    assert.equal(codeOf("e", "v".repeat(left + 1)), "CacheSizeExceeded")
    assert.equal(codeOf("e", "v".repeat(left)), "success")
  })

  it("writes 50 changes of a run down and answers the others with an error", () => {
    const { cache, commands, codeOf } = open()
    for (let i = 0; i < 25; i++) {
      assert.equal(codeOf("key", "v"), "success")
      assert.equal(cache.delete("key").type, "success")
    }
    assert.equal(codeOf("key", "v"), "MaxSideEffectsExceeded")
    assert.equal(cache.get("key"), undefined)
    assert.equal(JSON.parse(commands.end()).length, 50)
  })

  it("answers what is no text with an error and never throws", () => {
    const { cache } = open()
    for (const value of [undefined, null, 1, {}, Symbol("s")]) {
      assert.deepEqual(cache.set("key", value), { type: "error", code: "FailedToSetCacheRecord" })
      assert.deepEqual(cache.set(value, "v"), { type: "error", code: "FailedToSetCacheRecord" })
    }
  })

  it("gives copies: changing one changes nothing", () => {
    const { cache } = open([record("key", nowMs + 1)])
    Object.assign(cache.get("key") ?? {}, { value: "changed" })
    assert.equal(cache.get("key")?.value, "v")
  })
})

function record(key: string, expiresAtMs: number): CacheRecord {
  return { key, value: "v", expiresAtMs }
}

function open(records: readonly CacheRecord[] = []) {
  const commands = new CommandList()
  const cache = newCache(records, commands, nowMs)
  const codeOf = (key: string, value: string) => {
    const answer = cache.set(key, value)
    return answer.type === "success" ? answer.type : answer.code
  }
  return { cache, commands, codeOf }
}
