import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { hash as weakHash } from "@node-rs/argon2"
import * as fc from "fast-check"
import { ServiceError } from "../errors/service-error.ts"
import { argon2PasswordHasher } from "./password-hasher.ts"

const hasher = argon2PasswordHasher(2)

describe("a password hash", () => {
  it("is argon2id with the parameters written down", async () => {
    const hash = await hasher.hash("Correct-horse-battery-1")
    assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    assert.notEqual(hash, await hasher.hash("Correct-horse-battery-1"))
  })

  it("fits its own password and no other", async () => {
    const password = fc.string({ unit: "grapheme", maxLength: 80 })
    await fc.assert(
      fc.asyncProperty(password, password, async (typed, other) => {
        const hash = await hasher.hash(typed)
        assert.equal(await hasher.verify(hash, typed), true)
        assert.equal(await hasher.verify(hash, other), typed === other)
      }),
      { numRuns: 10 },
    )
  })

  it("tells passwords apart that differ in the last of 1,024 bytes, or by a NUL", async () => {
    const long = "x".repeat(1023)
    const hash = await hasher.hash(`${long}a`)
    assert.equal(await hasher.verify(hash, `${long}a`), true)
    assert.equal(await hasher.verify(hash, `${long}b`), false)
    assert.equal(await hasher.verify(await hasher.hash("a\0b"), "a\0c"), false)
  })

  it("is outdated when it was made with less work", async () => {
    assert.equal(hasher.isOutdated(await hasher.hash("x")), false)
    assert.equal(hasher.isOutdated(await weakHash("x", { memoryCost: 19_455, timeCost: 2 })), true)
    assert.equal(hasher.isOutdated(await weakHash("x", { memoryCost: 19_456, timeCost: 1 })), true)
    assert.equal(hasher.isOutdated(await weakHash("x", { memoryCost: 47_104, timeCost: 2 })), false)
  })
})

describe("verify without a hash", () => {
  it("answers no, and works as long as with one", async () => {
    const hash = await hasher.hash("Correct-horse-battery-1")
    const cpuOf = async (stored: string | null) => {
      const before = process.cpuUsage()
      for (let round = 0; round < 15; round++)
        assert.equal(await hasher.verify(stored, "Wrong-horse-battery-1"), false)
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    await cpuOf(hash)
    const known = await cpuOf(hash)
    const unknown = await cpuOf(null)
    const ratio = unknown / known
    assert(ratio > 0.6 && ratio < 1.6, `CPU of unknown to known: ${ratio.toFixed(2)}`)
  })
})

describe("more hashes than may wait", () => {
  it("are refused as busy, and the others are done", async () => {
    const one = argon2PasswordHasher(1)
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => one.hash("x")))
    const refused = tries.filter((attempt) => attempt.status === "rejected")
    // One runs and four wait.
    assert.equal(tries.length - refused.length, 5)
    for (const { reason } of refused)
      assert(reason instanceof ServiceError && reason.code === "busy")
  })
})
