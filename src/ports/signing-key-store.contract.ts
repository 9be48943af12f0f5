import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { SigningKey } from "./signing-key-store.ts"
import type { OpenStores } from "./stores.contract.ts"

export function describeSigningKeyStoreContract(open: OpenStores): void {
  describe("a signing key store", () => {
    it("keeps the first key, whoever comes at once", async () => {
      await using db = await open()
      assert.equal(await db.signingKeys.find(), null)
      const kept = await Promise.all(
        ["a", "b", "c"].map((kid) => db.signingKeys.addFirst(keyOf(kid))),
      )
      const [first] = kept
      assert.ok(first !== undefined)
      for (const key of kept) assert.deepEqual(key, first)
      assert.deepEqual(await db.signingKeys.find(), first)
    })

    it("replaces a key once, whoever comes at once", async () => {
      await using db = await open()
      await db.signingKeys.addFirst(keyOf("old"))
      const kept = await Promise.all(
        ["a", "b", "c"].map((kid) => db.signingKeys.replace("old", keyOf(kid))),
      )
      const [first] = kept
      assert.ok(first !== undefined && first.kid !== "old")
      for (const key of kept) assert.deepEqual(key, first)
      assert.deepEqual(await db.signingKeys.find(), first)
    })
  })
}

function keyOf(kid: string): SigningKey {
  return { kid, publicJwk: `{"kid":"${kid}"}`, sealedPrivateJwk: "sealed", createdAtMs: 5 }
}
