import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { describe, it } from "node:test"
import { Secret } from "../lib/secret.ts"
import { newKeyRing } from "../security/key-ring.ts"
import { formToken, isFormToken } from "./csrf.ts"

const key = () => new Secret(randomBytes(32).toString("base64url"))
const [older, newer] = [key(), key()]
const ring = newKeyRing([older])

describe("the token of a form", () => {
  it("is right for the cookie it was made for", () => {
    assert.equal(isFormToken(ring, "seed", formToken(ring, "seed")), true)
  })

  it("is wrong for another cookie, without one, and empty", () => {
    assert.equal(isFormToken(ring, "other", formToken(ring, "seed")), false)
    assert.equal(isFormToken(ring, "seed", null), false)
    assert.equal(isFormToken(ring, "seed", ""), false)
  })

  it("of another server is wrong", () => {
    assert.equal(isFormToken(ring, "seed", formToken(newKeyRing([key()]), "seed")), false)
  })

  it("outlives a rotation of keys", () => {
    assert.equal(isFormToken(newKeyRing([newer, older]), "seed", formToken(ring, "seed")), true)
    assert.equal(isFormToken(newKeyRing([newer]), "seed", formToken(ring, "seed")), false)
  })

  it("does not give its cookie away", () => {
    assert.ok(!formToken(ring, "seed").includes("seed"))
  })
})
