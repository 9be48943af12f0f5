import assert from "node:assert/strict"
import { describe, it } from "node:test"
import * as fc from "fast-check"
import { keyBytes, parseSecretKeys } from "./secret-keys.ts"

const random = "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k"
const GOOD = "5Yl2cAVvGJc0m3Qf1wTnKd8sXoZr7Bh4LpEu6MiRy9A"
const OTHER = "Wm0r8vPzqYt3hXUJc5nB1kGfLs7aEd2RiOx4QpVjT6g"
const encoded = (text: string) => Buffer.from(text).toString("base64url")

describe("parseSecretKeys", () => {
  it("takes one key, and a list in its order", () => {
    const one = parseSecretKeys(GOOD)
    assert(one.ok)
    assert.equal(keyBytes(one.keys[0]).length, 32)
    const two = parseSecretKeys(`${GOOD}, ${OTHER}`)
    assert(two.ok)
    assert.deepEqual(
      two.keys.map((key) => key.reveal()),
      [GOOD, OTHER],
    )
  })

  it("takes every key that came out of a random generator", () => {
    for (let round = 0; round < 2000; round++) {
      const key = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url")
      assert.equal(parseSecretKeys(key).ok, true, key)
    }
  })

  it("takes 32 bytes and neither 31 nor 33", () => {
    const bytes = Buffer.from(`${GOOD}AAAA`, "base64url")
    assert.equal(parseSecretKeys(bytes.subarray(0, 32).toString("base64url")).ok, true)
    assert.equal(parseSecretKeys(bytes.subarray(0, 31).toString("base64url")).ok, false)
    assert.equal(parseSecretKeys(bytes.subarray(0, 33).toString("base64url")).ok, false)
  })

  it("refuses what no generator makes", () => {
    const weak = {
      empty: "",
      "only commas": ",",
      "one good, one empty": `${GOOD},`,
      zeros: encoded("\0".repeat(32)),
      "all the same": Buffer.alloc(32, 0xa5).toString("base64url"),
      "a repeated pattern": random,
      counting: Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString("base64url"),
      "a pass phrase": encoded("the quick brown fox jumps over 1"),
      "a word repeated": "changeit-changeit-changeit-changeit-changei",
      placeholder: `CHANGEME${GOOD.slice(8)}`,
      padded: `${GOOD}=`,
      "standard base64": `+/${GOOD.slice(2)}`,
      "twice the same": `${GOOD},${GOOD}`,
      "a last letter that is not canonical": `${GOOD.slice(0, -1)}B`,
    }
    for (const [name, text] of Object.entries(weak))
      assert.equal(parseSecretKeys(text).ok, false, name)
  })

  it("never quotes what it refused", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), (text) => {
        const parsed = parseSecretKeys(`${GOOD},${text}`)
        assert(!parsed.ok)
        assert(!parsed.reason.includes(text) && !parsed.reason.includes(GOOD))
      }),
    )
  })
})
