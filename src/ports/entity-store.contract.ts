import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { ENTITIES_MAX, type NewEntity } from "../entities/entity.ts"
import { START_MS } from "../reset/reset.fixture.ts"
import type { EntityConfig } from "./entity-store.ts"
import { CONFIG, type OpenStores } from "./stores.contract.ts"

function role(id: string, name = id): NewEntity {
  return { kind: "role", id, key: name, document: { name }, sealedSecrets: null }
}

export function describeEntityStoreContract(openStores: OpenStores): void {
  describe("an entity store", () => {
    it("keeps what was sent, and tells kinds apart", async () => {
      await using stores = await openStores()
      const sent = { ...role("r"), document: { name: "r", list: [null, 1.5, "\0"] } }
      const made = await stores.entities.create(sent, START_MS)
      assert.deepEqual(made, { ...sent, createdAtMs: START_MS, updatedAtMs: START_MS })
      assert.deepEqual(await stores.entities.find("role", "r"), made)
      assert.deepEqual(await stores.entities.findByKey("role", "r"), made)
      assert.equal(await stores.entities.find("organization", "r"), null)
      assert.equal(await stores.entities.findByKey("organization", "r"), null)
    })

    it("has one of each id and of each key", async () => {
      await using stores = await openStores()
      await stores.entities.create(role("r1", "a"), START_MS)
      assert.equal(await stores.entities.create(role("r1", "b"), START_MS), null)
      assert.equal(await stores.entities.create(role("r2", "a"), START_MS), null)
      const other = { ...role("r1", "a"), kind: "organization" as const }
      assert.notEqual(await stores.entities.create(other, START_MS), null)
    })

    it("lets one of many win a key", async () => {
      await using stores = await openStores()
      const ids = Array.from({ length: 8 }, (_, index) => `r${index}`)
      const made = await Promise.all(
        ids.map((id) => stores.entities.create(role(id, "a"), START_MS)),
      )
      assert.equal(made.filter((entity) => entity !== null).length, 1)
    })

    it("lists them in the order they were made", async () => {
      await using stores = await openStores()
      for (const id of ["c", "a", "b"]) await stores.entities.create(role(id), START_MS)
      const listed = await stores.entities.list("role")
      assert.deepEqual(
        listed.map(({ id }) => id),
        ["c", "a", "b"],
      )
    })

    it("changes one, and nothing when the change throws or takes another's key", async () => {
      await using stores = await openStores()
      await stores.entities.create(role("r1", "a"), START_MS)
      await stores.entities.create(role("r2", "b"), START_MS)
      const named = (name: string) => () => ({
        key: name,
        document: { name },
        sealedSecrets: "sealed",
      })
      const changed = await stores.entities.change("role", "r1", named("c"), START_MS + 1)
      assert.deepEqual(changed, {
        ...role("r1", "c"),
        sealedSecrets: "sealed",
        createdAtMs: START_MS,
        updatedAtMs: START_MS + 1,
      })
      assert.equal(await stores.entities.change("role", "r1", named("b"), START_MS), "taken")
      const refuse = () => {
        throw new Error("no")
      }
      await assert.rejects(stores.entities.change("role", "r1", refuse, START_MS), {
        message: "no",
      })
      assert.deepEqual(await stores.entities.find("role", "r1"), changed)
    })

    it("makes one where there is none, if the change says so", async () => {
      await using stores = await openStores()
      const none = await stores.entities.change("settings", "s", () => null, START_MS)
      assert.equal(none, "missing")
      const made = await stores.entities.change(
        "settings",
        "s",
        (before) => ({ key: null, document: { isNew: before === null }, sealedSecrets: null }),
        START_MS,
      )
      assert.deepEqual(await stores.entities.find("settings", "s"), made)
    })

    it("deletes one once, and knows nothing of an id that cannot be stored", async () => {
      await using stores = await openStores()
      await stores.entities.create(role("r"), START_MS)
      assert.equal(await stores.entities.delete("role", "r"), true)
      assert.equal(await stores.entities.delete("role", "r"), false)
      assert.equal(await stores.entities.delete("role", "a\0"), false)
      assert.equal(await stores.entities.find("role", "a\0"), null)
    })

    it("takes as many as there may be", async () => {
      await using stores = await openStores()
      const kind = "phone-provider"
      for (let count = 0; count < ENTITIES_MAX[kind]; count++)
        await stores.entities.create({ ...role(`p${count}`), kind }, START_MS)
      await assert.rejects(stores.entities.create({ ...role("more"), kind }, START_MS), {
        code: "too_many_entities",
      })
    })

    it("becomes what a tenant's files say, and then changes no more", async () => {
      await using stores = await openStores()
      await stores.entities.create({ ...role("kept"), sealedSecrets: "old" }, START_MS)
      await stores.entities.create(role("gone"), START_MS)
      const configOf = (key: string, n: number): EntityConfig => ({
        newId: `new-${key}`,
        key,
        document: { name: key, n },
        sealedSecrets: (previous) => previous,
      })
      const config = { ...CONFIG, entities: { role: [configOf("kept", 1), configOf("new", 2)] } }
      const { created, updated, deleted } = await stores.tenants.save(config, START_MS + 1)
      const ofRoles = (lines: readonly string[]) => lines.filter((line) => line.startsWith("role"))
      assert.deepEqual(
        [ofRoles(created), ofRoles(updated), ofRoles(deleted)],
        [["role new"], ["role kept"], ["role gone"]],
      )
      const kept = await stores.entities.find("role", "kept")
      assert.deepEqual([kept?.document.n, kept?.sealedSecrets], [1, "old"])
      assert.deepEqual(await stores.tenants.save(config, START_MS + 2), {
        created: [],
        updated: [],
        deleted: [],
      })
      await stores.tenants.save(CONFIG, START_MS + 3)
      assert.equal((await stores.entities.list("role")).length, 2, "what is not named stays")
    })
  })
}
