import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { FORMS_MAX } from "../forms/limits.ts"
import { START_MS } from "../reset/reset.fixture.ts"
import type { FormConfig } from "./tenant-store.ts"
import { CONFIG, type OpenStores } from "./stores.contract.ts"

const PAGE = { page: 0, perPage: 100 }

export function describeFormStoreContract(openStores: OpenStores): void {
  describe("a form store", () => {
    it("keeps a form as it was sent, under the first id that is free", async () => {
      await using stores = await seeded(openStores)
      const document = { name: "f", nodes: [], start: { a: ["\0", null, 1.5] } }
      const first = await stores.forms.create(["ap_1", "ap_2"], document, START_MS)
      assert.deepEqual(await stores.forms.find("ap_1"), first)
      assert.deepEqual(first, {
        id: "ap_1",
        name: "f",
        document,
        createdAtMs: START_MS,
        updatedAtMs: START_MS,
      })
      const second = await stores.forms.create(["ap_1", "ap_2"], { name: "f" }, START_MS)
      assert.equal(second.id, "ap_2")
      await assert.rejects(stores.forms.create(["ap_1", "ap_2"], { name: "g" }, START_MS))
    })

    it("lists them in the order they were made, page by page", async () => {
      await using stores = await seeded(openStores)
      for (const id of ["ap_c", "ap_a", "ap_b"])
        await stores.forms.create([id], { name: id }, START_MS)
      const { total, items } = await stores.forms.list({ page: 1, perPage: 2 })
      assert.deepEqual([total, items.map(({ id }) => id)], [3, ["ap_b"]])
    })

    it("changes what there is, and nothing when the change throws", async () => {
      await using stores = await seeded(openStores)
      await stores.forms.create(["ap_1"], { name: "f" }, START_MS)
      const changed = await stores.forms.update(
        "ap_1",
        (before) => ({ ...before, name: "g" }),
        START_MS + 1,
      )
      assert.deepEqual([changed?.name, changed?.updatedAtMs], ["g", START_MS + 1])
      const refuse = () => {
        throw new Error("no")
      }
      await assert.rejects(stores.forms.update("ap_1", refuse, START_MS + 2), { message: "no" })
      assert.equal((await stores.forms.find("ap_1"))?.updatedAtMs, START_MS + 1)
      assert.equal(await stores.forms.update("ap_2", refuse, START_MS), null)
    })

    it("deletes one once", async () => {
      await using stores = await seeded(openStores)
      await stores.forms.create(["ap_1"], { name: "f" }, START_MS)
      assert.equal(await stores.forms.delete("ap_1"), true)
      assert.equal(await stores.forms.delete("ap_1"), false)
      assert.equal(await stores.forms.find("ap_1"), null)
    })

    it("knows nothing of an id that cannot be stored", async () => {
      await using stores = await seeded(openStores)
      assert.equal(await stores.forms.find("a\0"), null)
      assert.equal(await stores.forms.delete("a\0"), false)
    })

    it(`takes ${FORMS_MAX} and no more`, async () => {
      await using stores = await seeded(openStores)
      const forms = Array.from({ length: FORMS_MAX }, (_, index) => ({
        id: `ap_${index}`,
        newId: "",
        name: `f${index}`,
        document: { name: `f${index}` },
      }))
      await stores.tenants.save({ ...CONFIG, forms }, START_MS)
      await assert.rejects(stores.forms.create(["ap_x"], { name: "x" }, START_MS), {
        code: "too_many_forms",
      })
    })

    it("becomes what a tenant's files say, and then changes no more", async () => {
      await using stores = await seeded(openStores)
      await stores.forms.create(["ap_old"], { name: "kept" }, START_MS)
      await stores.forms.create(["ap_gone"], { name: "gone" }, START_MS)
      const forms: FormConfig[] = [
        { id: null, newId: "ap_kept", name: "kept", document: { name: "kept", n: 1 } },
        { id: null, newId: "ap_new", name: "new", document: { name: "new" } },
        { id: "ap_given", newId: "ap_other", name: "given", document: { name: "given" } },
      ]
      const config = { ...CONFIG, forms }
      const change = await stores.tenants.save(config, START_MS + 1)
      assert.deepEqual(change, {
        created: ["form new", "form given"],
        updated: ["form kept"],
        deleted: ["form gone"],
      })
      const { items } = await stores.forms.list(PAGE)
      assert.deepEqual(
        items.map(({ id, name }) => [id, name]),
        [
          ["ap_old", "kept"],
          ["ap_new", "new"],
          ["ap_given", "given"],
        ],
      )
      const again = await stores.tenants.save(config, START_MS + 2)
      assert.deepEqual(again, { created: [], updated: [], deleted: [] })
    })
  })
}

async function seeded(openStores: OpenStores) {
  const stores = await openStores()
  await stores.tenants.save(CONFIG, START_MS)
  return stores
}
