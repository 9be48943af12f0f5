import assert from "node:assert/strict"
import { describe, it } from "node:test"
import * as fc from "fast-check"
import type { Enrolment } from "../factors/factor.ts"
import { newKeyRing, Unsealable } from "./key-ring.ts"
import { parseSecretKeys } from "./secret-keys.ts"

const OLD = "5Yl2cAVvGJc0m3Qf1wTnKd8sXoZr7Bh4LpEu6MiRy9A"
const NEW = "Wm0r8vPzqYt3hXUJc5nB1kGfLs7aEd2RiOx4QpVjT6g"

describe("a sealed value", () => {
  it("opens to what was sealed, in its own place", () => {
    const ring = ringOf(OLD)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (plain, context) => {
        const bytes = Buffer.from(plain)
        assert.deepEqual(ring.unseal(ring.seal(bytes, context), context), bytes)
      }),
    )
    assert.equal(ring.unseal(ring.seal("grüße", "a"), "a").toString(), "grüße")
  })

  it("does not open in another place", () => {
    const ring = ringOf(OLD)
    fc.assert(
      fc.property(fc.string(), fc.string(), (here, there) => {
        fc.pre(here !== there)
        assert.throws(() => ring.unseal(ring.seal("x", here), there), Unsealable)
      }),
    )
  })

  it("does not open once any of its letters is another", () => {
    const ring = ringOf(OLD)
    const sealed = ring.seal("secret", "place")
    for (let at = 0; at < sealed.length; at++) {
      const letter = sealed[at] === "A" ? "B" : "A"
      const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1)
      assert.throws(() => ring.unseal(changed, "place"), Unsealable, `letter ${at}`)
    }
  })

  it("does not open with a letter more, a part more or a part less", () => {
    const ring = ringOf(OLD)
    const sealed = ring.seal("secret", "place")
    const broken = [
      `${sealed}=`,
      `${sealed}A`,
      `${sealed}.`,
      ` ${sealed}`,
      sealed.slice(0, -1),
      sealed.split(".").slice(0, 3).join("."),
      "",
      "v1...",
    ]
    for (const text of broken) assert.throws(() => ring.unseal(text, "place"), Unsealable, text)
  })

  it("is never the same twice and never holds the plain text", () => {
    const ring = ringOf(OLD)
    const sealed = Array.from({ length: 200 }, () => ring.seal("JBSWY3DPEHPK3PXP", "place"))
    assert.equal(new Set(sealed).size, sealed.length)
    assert.equal(new Set(sealed.map((text) => text.split(".")[2])).size, sealed.length)
    for (const text of sealed)
      assert(!text.includes(Buffer.from("JBSWY3DPEHPK3PXP").toString("base64url")))
  })

  it("survives a rotation until its key is gone", () => {
    const sealed = ringOf(OLD).seal("secret", "place")
    const rotated = ringOf(`${NEW},${OLD}`)
    assert.equal(rotated.unseal(sealed, "place").toString(), "secret")
    assert.equal(ringOf(NEW).unseal(rotated.seal("x", "place"), "place").toString(), "x")
    assert.throws(() => ringOf(NEW).unseal(sealed, "place"), Unsealable)
  })
})

describe("openSecret", () => {
  it("opens an enrolment for its own user and row only", () => {
    const ring = ringOf(OLD)
    const sealedSecret = ring.seal("seed", "enrolments/auth0|bob/enr_1")
    const enrolment = enrolmentWith("enr_1", sealedSecret)
    assert.equal(ring.openSecret(enrolment, "auth0|bob").toString(), "seed")
    assert.throws(() => ring.openSecret(enrolment, "auth0|eve"), Unsealable)
    assert.throws(
      () => ring.openSecret(enrolmentWith("enr_2", sealedSecret), "auth0|bob"),
      Unsealable,
    )
    assert.throws(() => ring.openSecret(enrolmentWith("enr_1", null), "auth0|bob"))
  })
})

describe("codeHash", () => {
  it("belongs to one factor, user and code", () => {
    const ring = ringOf(OLD)
    const hashes = [
      ring.codeHash("email", "auth0|a", "123456"),
      ring.codeHash("phone", "auth0|a", "123456"),
      ring.codeHash("email", "auth0|b", "123456"),
      ring.codeHash("email", "auth0|a", "123457"),
      ring.codeHash("email", "auth0|a1", "23456"),
    ].flat()
    assert.equal(new Set(hashes).size, hashes.length)
    assert.deepEqual(ring.codeHash("email", "auth0|a", "123456"), [hashes[0]])
  })

  it("keeps a code that was sent before a rotation good", () => {
    const [before] = ringOf(OLD).codeHash("email", "u", "000000")
    const after = ringOf(`${NEW},${OLD}`).codeHash("email", "u", "000000")
    assert.equal(after.length, 2)
    assert.equal(after[1], before)
    assert.notEqual(after[0], before)
  })
})

describe("derive", () => {
  it("gives one token to one purpose and seed, and another to any other", () => {
    const ring = ringOf(OLD)
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (a, b, c, d) => {
        const [token] = ring.derive(a, b)
        assert.match(token, /^[\w-]{43}$/)
        assert.equal(token, ring.derive(a, b)[0])
        assert.equal(token === ring.derive(c, d)[0], a === c && b === d)
      }),
    )
  })

  it("shares no token with codeHash", () => {
    const ring = ringOf(OLD)
    assert.notEqual(ring.derive("email", "u")[0], ring.codeHash("email", "u", "")[0])
  })

  it("lists the newest key's token first", () => {
    const [newest, older] = ringOf(`${NEW},${OLD}`).derive("ticket", "seed")
    assert.equal(newest, ringOf(NEW).derive("ticket", "seed")[0])
    assert.equal(older, ringOf(OLD).derive("ticket", "seed")[0])
  })
})

function ringOf(text: string) {
  const parsed = parseSecretKeys(text)
  assert(parsed.ok)
  return newKeyRing(parsed.keys)
}

function enrolmentWith(id: string, sealedSecret: string | null): Enrolment {
  return { id, type: "otp", isConfirmed: true, sealedSecret, lastStep: null, options: {} }
}
