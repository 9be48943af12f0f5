import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { NewPasskey } from "../reset/effects.ts"
import { request, START_MS } from "../reset/reset.fixture.ts"
import { PASSWORD_CHOSEN, seed, type OpenStores, type Seeded } from "./stores.contract.ts"

export function describePasskeyStoreContract(open: OpenStores): void {
  describe("a passkey", () => {
    it("takes the place of the password, which is gone", async () => {
      await using db = await seed(open)
      assert.notEqual((await db.accounts.find(db.userId))?.passwordHash, null)
      db.clock.advance(5)
      await make(db, passkey("psk_1"))
      assert.deepEqual(await db.passkeys.find("digest-of-psk_1"), {
        ...passkey("psk_1"),
        userId: db.userId,
        createdAtMs: START_MS + 5,
      })
      const account = await db.accounts.find(db.userId)
      assert.equal(account?.passwordHash, null)
      assert.equal(account?.securityVersion, 2)
      assert.equal(await db.passkeys.find("digest-of-psk_2"), null)
    })

    it("is gone after the next reset, whatever that made", async () => {
      await using db = await seed(open)
      await make(db, passkey("psk_1"))
      await make(db, passkey("psk_2"))
      assert.equal(await db.passkeys.find("digest-of-psk_1"), null)
      assert.notEqual(await db.passkeys.find("digest-of-psk_2"), null)
      await db.send((await db.opened("a", await db.issue())).id, PASSWORD_CHOSEN)
      assert.equal(await db.passkeys.find("digest-of-psk_2"), null)
      assert.notEqual((await db.accounts.find(db.userId))?.passwordHash, null)
    })

    it("may be the same key again", async () => {
      await using db = await seed(open)
      await make(db, passkey("psk_1"))
      await make(db, { ...passkey("psk_2"), credentialDigest: "digest-of-psk_1" })
      assert.equal((await db.passkeys.find("digest-of-psk_1"))?.id, "psk_2")
    })

    it("counts up, unless its key never counts", async () => {
      await using db = await seed(open)
      await make(db, { ...passkey("psk_1"), signCount: 5 })
      assert.equal(await db.passkeys.countUp("psk_1", 5), false)
      assert.equal(await db.passkeys.countUp("psk_1", 0), false)
      assert.equal(await db.passkeys.countUp("psk_1", 2 ** 32 - 1), true)
      assert.equal((await db.passkeys.find("digest-of-psk_1"))?.signCount, 2 ** 32 - 1)
      await make(db, passkey("psk_2"))
      assert.equal(await db.passkeys.countUp("psk_2", 0), true)
      assert.equal(await db.passkeys.countUp("psk_1", 0), false, "it is gone")
    })

    it("is counted up by one of many that signed the same, twenty times over", async () => {
      await using db = await seed(open)
      await make(db, passkey("psk_1"))
      for (let count = 1; count <= 20; count++) {
        const all = Array.from({ length: 5 }, () => db.passkeys.countUp("psk_1", count))
        assert.equal((await Promise.all(all)).filter(Boolean).length, 1)
      }
    })
  })
}

function passkey(id: string): NewPasskey {
  return { id, credentialDigest: `digest-of-${id}`, sealedKey: "sealed", signCount: 0 }
}

async function make(db: Seeded, made: NewPasskey): Promise<void> {
  const reset = await db.opened(made.id, await db.issue())
  const decision = await db.send(reset.id, { name: "passkey-made", passkey: made, request })
  assert.equal(decision?.ok, true)
}
