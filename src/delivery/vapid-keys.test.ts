import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { fixedClock } from "../lib/clock.ts"
import { Secret } from "../lib/secret.ts"
import { newKeyRing } from "../security/key-ring.ts"
import type { KeyRing } from "../ports/key-ring.ts"
import type { SigningKey, SigningKeyStore } from "../ports/signing-key-store.ts"
import { vapidKeys } from "./vapid-keys.ts"

describe("the key of notifications", () => {
  it("is made once, and every node has the same", async () => {
    const store = memoryStore()
    const keys = ring("a")
    const nodes = [1, 2, 3].map(() => vapidKeys({ store, keys, clock: fixedClock(5) }))
    const [first, ...others] = await Promise.all(nodes.map((get) => get()))
    for (const other of others) assert.deepEqual(other, first)
    assert.equal(Buffer.from(first?.publicKey ?? "", "base64url").length, 65)
    assert.equal(Buffer.from(first?.privateKey ?? "", "base64url").length, 32)
    assert.doesNotMatch(JSON.stringify(store.kept()), new RegExp(first?.privateKey ?? "?"))
  })

  it("is replaced when the key it was sealed with is gone", async () => {
    const store = memoryStore()
    const clock = fixedClock(5)
    const before = await vapidKeys({ store, keys: ring("a"), clock })()
    const after = await vapidKeys({ store, keys: ring("b"), clock })()
    assert.notEqual(after.publicKey, before.publicKey)
    assert.deepEqual(await vapidKeys({ store, keys: ring("b"), clock })(), after)
  })

  it("is asked for again after the database was away", async () => {
    const store = memoryStore()
    let isAway = true
    const get = vapidKeys({
      store: {
        ...store,
        async find() {
          if (isAway) throw new Error("away")
          return store.find()
        },
      },
      keys: ring("a"),
      clock: fixedClock(5),
    })
    await assert.rejects(get(), /away/)
    isAway = false
    assert.ok((await get()).publicKey)
  })
})

function ring(letter: string): KeyRing {
  return newKeyRing([new Secret(Buffer.alloc(32, letter).toString("base64url"))])
}

/** As the database keeps it: the first key stays, and one that is named is replaced once. */
function memoryStore(): SigningKeyStore & { kept(): SigningKey | null } {
  let kept: SigningKey | null = null
  return {
    kept: () => kept,
    find: async () => kept,
    addFirst: async (key) => (kept ??= key),
    replace: async (kid, key) => {
      if (kept?.kid === kid) kept = key
      return kept ?? key
    },
  }
}
