import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { type OpenStores, CONFIG, seed } from "./stores.contract.ts"

const TITLE = { "reset-password": { title: "New \u{1F511}\0 one" } }
const nothing = { created: [], updated: [], deleted: [] }

export function describeLookStoreContract(open: OpenStores): void {
  describe("a look store", () => {
    it("has nothing at first", async () => {
      await using db = await seed(open)
      assert.deepEqual(await db.tenants.getLook(), { template: null, customTexts: [] })
    })

    it("keeps the texts of each prompt and language, replaces and takes them away", async () => {
      await using db = await seed(open)
      const { tenants } = db
      await tenants.saveCustomTexts("reset-password", "en", TITLE)
      await tenants.saveCustomTexts("reset-password", "de", { a: { b: "c" }, empty: {} })
      await tenants.saveCustomTexts("mfa", "en", { a: { b: "c" } })
      await tenants.saveCustomTexts("mfa", "en", { x: { y: "z" } })
      assert.deepEqual((await tenants.getLook()).customTexts, [
        { prompt: "mfa", language: "en", texts: { x: { y: "z" } } },
        { prompt: "reset-password", language: "de", texts: { a: { b: "c" } } },
        { prompt: "reset-password", language: "en", texts: TITLE },
      ])
      await tenants.saveCustomTexts("reset-password", "de", {})
      await tenants.saveCustomTexts("mfa", "en", { x: {} })
      assert.deepEqual((await tenants.getLook()).customTexts, [
        { prompt: "reset-password", language: "en", texts: TITLE },
      ])
    })

    it("keeps one template, and says what it replaced", async () => {
      await using db = await seed(open)
      const { tenants } = db
      assert.equal(await tenants.saveTemplate("<p>\0</p>"), null)
      assert.equal((await tenants.getLook()).template, "<p>\0</p>")
      assert.equal(await tenants.saveTemplate("<b></b>"), "<p>\0</p>")
      assert.equal(await tenants.saveTemplate(null), "<b></b>")
      assert.equal(await tenants.saveTemplate(null), null)
      assert.equal((await tenants.getLook()).template, null)
    })

    it("gives the same object until something changes", async () => {
      await using db = await seed(open)
      const { tenants } = db
      const before = await tenants.getLook()
      assert.equal(await tenants.getLook(), before)
      await tenants.saveTemplate("<p></p>")
      const after = await tenants.getLook()
      assert.notEqual(after, before)
      await tenants.saveTemplate("<p></p>")
      assert.equal(await tenants.getLook(), after)
    })

    it("refuses more texts than it can keep in memory, and keeps what there was", async () => {
      await using db = await seed(open)
      const { tenants } = db
      const much = {
        a: Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`k${at}`, TEXT])),
      }
      for (const language of ["en", "de", "fr", "es"])
        await tenants.saveCustomTexts("login", language, much)
      await assert.rejects(tenants.saveCustomTexts("login", "it", much), {
        code: "invalid_request",
      })
      await assert.rejects(tenants.saveCustomTexts("login", "pl", much), {
        code: "invalid_request",
      })
      assert.equal((await tenants.getLook()).customTexts.length, 4)
    })

    it("is part of what a tenant's files say, as far as they say something of it", async () => {
      await using db = await seed(open)
      const { tenants } = db
      await tenants.saveCustomTexts("mfa", "en", TITLE)
      const english = { prompt: "mfa", language: "en", texts: TITLE } as const
      const german = { prompt: "mfa", language: "de", texts: TITLE } as const
      const look = { template: "<p></p>", customTexts: [german] }
      const change = {
        created: ["page template", "custom text mfa/de"],
        updated: [],
        deleted: ["custom text mfa/en"],
      }
      assert.deepEqual(await tenants.plan({ ...CONFIG, look }), change)
      assert.deepEqual((await tenants.getLook()).customTexts, [english])
      assert.deepEqual(await tenants.save({ ...CONFIG, look }, 1), change)
      assert.deepEqual(await tenants.getLook(), look)
      assert.deepEqual(await tenants.save({ ...CONFIG, look }, 1), nothing)
      const silent = { template: null, customTexts: null }
      assert.deepEqual(await tenants.save({ ...CONFIG, look: silent }, 1), nothing)
      assert.deepEqual(await tenants.save(CONFIG, 1), nothing)
      assert.deepEqual(await tenants.getLook(), look)
    })
  })

  describe("a tenant's settings", () => {
    it("are changed one after another, and none of the changes is lost", async () => {
      await using db = await seed(open)
      const change = (linkTtlMs: number) =>
        db.tenants.change((tenant) => ({ ...tenant, linkTtlMs: tenant.linkTtlMs + linkTtlMs }))
      const before = (await db.tenants.getTenant()).linkTtlMs
      await Promise.all([1, 2, 3, 4, 5].map(change))
      assert.equal((await db.tenants.getTenant()).linkTtlMs, before + 15)
    })

    it("stay where the files say nothing of them", async () => {
      await using db = await seed(open)
      const branding = { ...CONFIG.tenant.branding, primaryColor: "#123456" }
      await db.tenants.change((tenant) => ({ ...tenant, branding }))
      const silent = { ...CONFIG, keeps: ["branding"] as const }
      assert.deepEqual(await db.tenants.save(silent, 1), nothing)
      assert.deepEqual((await db.tenants.getTenant()).branding, branding)
      assert.deepEqual((await db.tenants.save(CONFIG, 1)).updated, ["tenant acme"])
      assert.deepEqual((await db.tenants.getTenant()).branding, CONFIG.tenant.branding)
    })
  })
}

const TEXT = "x".repeat(2000)
