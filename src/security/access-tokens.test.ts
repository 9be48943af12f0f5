import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { describe, it } from "node:test"
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose"
import { Secret } from "../lib/secret.ts"
import type { SigningKeyStore } from "../ports/signing-key-store.ts"
import { openStores } from "../storage/open-stores.fixture.ts"
import { accessTokens, type AccessTokenOptions } from "./access-tokens.ts"
import { newKeyRing } from "./key-ring.ts"

const ISSUER = "https://reset.example.com/"
const AUDIENCE = `${ISSUER}api/v2/`
const CLAIMS = { clientId: "management", scopes: ["read:actions", "create:actions"] }
const DAY_MS = 86_400_000

describe("an access token", () => {
  it("says what it was issued with, until a day is over", async () => {
    await using world = await open()
    const { tokens, nowMs } = world
    const { token, expiresInS } = await tokens.issue(CLAIMS, nowMs)
    assert.equal(expiresInS, DAY_MS / 1000)
    for (const atMs of [nowMs, nowMs + DAY_MS - 1])
      assert.deepEqual(await tokens.verify(token, atMs), { ok: true, claims: CLAIMS })
    assert.deepEqual(await tokens.verify(token, nowMs + DAY_MS), { ok: false, why: "expired" })
  })

  it("may have no scope", async () => {
    await using world = await open()
    const claims = { clientId: "management", scopes: [] }
    const { token } = await world.tokens.issue(claims, world.nowMs)
    assert.deepEqual(await world.tokens.verify(token, world.nowMs), { ok: true, claims })
  })

  it("is for this API and from this server only", async () => {
    await using world = await open()
    const other = async (changes: Partial<AccessTokenOptions>) => {
      const { token } = await world.tokensWith(changes).issue(CLAIMS, world.nowMs)
      return world.tokens.verify(token, world.nowMs)
    }
    assert.deepEqual(await other({}), { ok: true, claims: CLAIMS })
    const elsewhere = { audience: "https://other.example/" }
    assert.deepEqual(await other(elsewhere), { ok: false, why: "bad-audience" })
    assert.deepEqual(await other({ issuer: "https://other.example/" }), {
      ok: false,
      why: "invalid",
    })
  })

  it("is no good once a character of it was changed", async () => {
    await using world = await open()
    const { token } = await world.tokens.issue(CLAIMS, world.nowMs)
    const [header = "", payload = "", signature = ""] = token.split(".")
    const said = JSON.parse(Buffer.from(payload, "base64url").toString())
    const more = encode({ ...said, scope: "read:actions delete:actions" })
    assert.deepEqual(await world.tokens.verify(`${header}.${more}.${signature}`, world.nowMs), {
      ok: false,
      why: "bad-signature",
    })
  })

  it("is no good without a signature, or signed by another key or kind of key", async () => {
    await using world = await open()
    const { tokens, nowMs } = world
    const [key] = await tokens.publicKeys()
    const { privateKey } = await generateKeyPair("RS256")
    const claims = { scope: "read:actions", azp: "management" }
    const from = <T extends SignJWT | UnsecuredJWT>(jwt: T) =>
      jwt
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(Math.floor(nowMs / 1000))
        .setExpirationTime(Math.floor(nowMs / 1000) + 60)
    const signed = (alg: string) =>
      (from(new SignJWT(claims)) as SignJWT).setProtectedHeader({ alg, kid: String(key?.kid) })
    const forged = [
      (from(new UnsecuredJWT(claims)) as UnsecuredJWT).encode(),
      await signed("RS256").sign(privateKey),
      // The public key as a shared secret: what a verifier falls for that trusts the token's `alg`.
      await signed("HS256").sign(Buffer.from(JSON.stringify(key))),
    ]
    for (const token of [...forged, "", "a.b.c", "nonsense", `${forged[0]}x`])
      assert.equal((await tokens.verify(token, nowMs)).ok, false)
  })
})

describe("the signing key", () => {
  it("is the same on every node, whoever is first", async () => {
    await using world = await open()
    const nodes = Array.from({ length: 3 }, () => world.tokensWith({}))
    const issued = await Promise.all(nodes.map((node) => node.issue(CLAIMS, world.nowMs)))
    for (const { token } of issued)
      for (const node of nodes) assert.equal((await node.verify(token, world.nowMs)).ok, true)
  })

  it("is in the database with its private half sealed", async () => {
    await using world = await open()
    await world.tokens.issue(CLAIMS, world.nowMs)
    const kept = await world.store.find()
    assert.ok(kept !== null)
    const { privateKey } = await generateKeyPair("RS256", { extractable: true })
    const parts = Object.keys(await exportJWK(privateKey)).filter((name) => name.length === 1)
    const publicParts = Object.keys(JSON.parse(kept.publicJwk))
    assert.deepEqual(
      parts.filter((name) => publicParts.includes(name)).sort(),
      ["e", "n"],
      "none of d, p and q",
    )
    assert.doesNotMatch(kept.sealedPrivateJwk, /"d"/)
  })

  it("is asked for again when the database was away", async () => {
    await using world = await open()
    let isAway = true
    const store: SigningKeyStore = {
      addFirst: (key) => world.store.addFirst(key),
      replace: (kid, key) => world.store.replace(kid, key),
      find: () => (isAway ? Promise.reject(new Error("away")) : world.store.find()),
    }
    const tokens = world.tokensWith({ store })
    await assert.rejects(tokens.publicKeys(), /away/)
    isAway = false
    assert.equal((await tokens.publicKeys()).length, 1)
  })

  it("is replaced when no key opens it any more, and every node follows", async () => {
    await using world = await open()
    const [oldKey, newKey] = [newSecret(), newSecret()]
    const old = world.tokensWith({ keys: newKeyRing([oldKey]) })
    const before = await old.issue(CLAIMS, world.nowMs)
    const both = world.tokensWith({ keys: newKeyRing([newKey, oldKey]) })
    assert.equal((await both.verify(before.token, world.nowMs)).ok, true)

    const rotated = world.tokensWith({ keys: newKeyRing([newKey]) })
    const after = await rotated.issue(CLAIMS, world.nowMs)
    for (const node of [rotated, both]) {
      assert.deepEqual(await node.verify(after.token, world.nowMs), { ok: true, claims: CLAIMS })
      assert.equal((await node.verify(before.token, world.nowMs)).ok, false)
    }
    const { token } = await both.issue(CLAIMS, world.nowMs)
    assert.equal((await rotated.verify(token, world.nowMs)).ok, true)
    assert.deepEqual(await both.publicKeys(), await rotated.publicKeys())
  })
})

async function open() {
  const db = await openStores("file::memory:")
  const keys = newKeyRing([newSecret()])
  const tokensWith = (changes: Partial<AccessTokenOptions>) =>
    accessTokens({
      store: db.signingKeys,
      keys,
      clock: db.clock,
      issuer: ISSUER,
      audience: AUDIENCE,
      ...changes,
    })
  return {
    store: db.signingKeys,
    nowMs: db.clock.nowMs(),
    tokens: tokensWith({}),
    tokensWith,
    [Symbol.asyncDispose]: () => db[Symbol.asyncDispose](),
  }
}

function newSecret(): Secret {
  return new Secret(randomBytes(32).toString("base64url"))
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url")
}
