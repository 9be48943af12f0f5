import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { MODULES_MAX, VERSIONS_MAX } from "../actions/limits.ts"
import { START_MS } from "../reset/reset.fixture.ts"
import { addAction, deployed, published, refuses, useOf } from "./action-store.fixture.ts"
import { newContent, type OpenStores } from "./stores.contract.ts"

const PAGE = { page: 0, perPage: 50 }
const { trigger: _, runtime: _r, modules: _m, ...CODE } = newContent()

export function describeModuleStoreContract(open: OpenStores): void {
  describe("a module", () => {
    it("is given back whole, with its latest version", async () => {
      await using db = await open()
      const made = await db.actions.createModule({ id: "1", name: "one", draft: CODE }, START_MS)
      assert.deepEqual(made, {
        id: "1",
        name: "one",
        draft: CODE,
        latest: null,
        usedBy: 0,
        createdAtMs: START_MS,
        updatedAtMs: START_MS,
        revision: 1,
      })
      const version = await db.actions.publishModule("1", START_MS + 1)
      assert.deepEqual(version, {
        ...CODE,
        id: version?.id,
        moduleId: "1",
        moduleName: "one",
        number: 1,
        createdAtMs: START_MS + 1,
      })
      assert.deepEqual((await db.actions.findModule("1"))?.latest, version)
      assert.deepEqual((await db.actions.findModuleByName("one"))?.latest, version)
      assert.deepEqual(await db.actions.findModuleVersion("1", version?.id ?? ""), version)
      assert.equal(await db.actions.findModuleVersion("2", version?.id ?? ""), null)
      assert.deepEqual((await db.actions.listModuleVersions("1", PAGE)).items, [version])
      assert.equal((await db.actions.listModules(PAGE)).total, 1)
      assert.equal(await db.actions.findModule("\0"), null)
    })

    it("is saved by whoever read it last, and published when it has changed", async () => {
      await using db = await open()
      await published(db, "m")
      await refuses(db.actions.publishModule("m", START_MS), "module_unchanged")
      const draft = { ...CODE, code: "new", contentDigest: "new" }
      assert.equal(await db.actions.saveModuleDraft("m", 1, draft, START_MS), "saved")
      assert.equal(await db.actions.saveModuleDraft("m", 1, draft, START_MS), "changed")
      assert.equal(await db.actions.saveModuleDraft("none", 1, draft, START_MS), "gone")
      assert.equal((await db.actions.publishModule("m", START_MS))?.number, 2)
      assert.equal(await db.actions.publishModule("none", START_MS), null)
      const build = { status: "failed", errors: [], atMs: START_MS } as const
      const broken = { ...CODE, contentDigest: "broken", build }
      await db.actions.saveModuleDraft("m", 2, broken, START_MS)
      await refuses(db.actions.publishModule("m", START_MS), "action_not_built")
    })

    it("is the version it was when the same is written and published again", async () => {
      await using db = await open()
      await published(db, "m")
      const module = await db.actions.findModule("m")
      assert.ok(module?.latest)
      await db.actions.saveModuleDraft("m", module.revision, module.draft, START_MS + 5)
      const again = await db.actions.publishModule("m", START_MS + 6)
      assert.deepEqual(again, module.latest)
    })

    it("is published once when many ask at once", async () => {
      await using db = await open()
      await db.actions.createModule({ id: "m", name: "m", draft: CODE }, START_MS)
      const ends = await Promise.allSettled(
        Array.from({ length: 10 }, () => db.actions.publishModule("m", START_MS)),
      )
      assert.equal(ends.filter(({ status }) => status === "fulfilled").length, 1)
    })

    it(`has a name of its own among ${MODULES_MAX} at most`, async () => {
      await using db = await open()
      const make = (id: string, name: string) =>
        db.actions.createModule({ id, name, draft: CODE }, START_MS)
      for (let index = 0; index < MODULES_MAX; index++) await make(`${index}`, `m${index}`)
      await refuses(make("more", "m0"), "module_exists")
      await refuses(make("more", "more"), "too_many_modules")
    })

    it("stays while a draft or a deployed version uses it", async () => {
      await using db = await open()
      const use = useOf(await published(db, "m"))
      await deployed(db, "one", { modules: [use] })
      await addAction(db, "two", { modules: [use] })
      await addAction(db, "three")
      const users = async () =>
        (await db.actions.listUsers("m", PAGE)).items.map(({ name }) => name).join()
      assert.equal(await users(), "one,two")
      assert.equal((await db.actions.findModule("m"))?.usedBy, 2)
      const change = { id: "one", name: "one", revision: 1, draft: newContent() }
      await db.actions.saveDraft(change, START_MS)
      assert.equal(await users(), "one,two")
      await db.actions.deploy("one", START_MS)
      assert.equal(await users(), "two")
      await refuses(db.actions.deleteModule("m"), "module_in_use")
      await db.actions.delete("two", false)
      assert.equal(await db.actions.deleteModule("m"), true)
      assert.equal(await db.actions.deleteModule("m"), false)
      const version = (await db.actions.listVersions("one", PAGE)).items[1]
      assert.equal((await db.actions.loadVersion(version?.id ?? ""))?.modules.length, 1)
    })

    it("keeps versions that are used, and is not published when all are", async () => {
      await using db = await open()
      const first = await published(db, "m", { contentDigest: "1" })
      await addAction(db, "user", { modules: [useOf(first)] })
      const publish = async (digest: string) => {
        const revision = (await db.actions.findModule("m"))?.revision ?? 0
        await db.actions.saveModuleDraft("m", revision, { ...CODE, contentDigest: digest }, 1)
        return db.actions.publishModule("m", START_MS)
      }
      for (let number = 2; number <= VERSIONS_MAX + 1; number++) await publish(`${number}`)
      const { total, items } = await db.actions.listModuleVersions("m", PAGE)
      assert.deepEqual([total, items.at(-1)?.number, items.at(-2)?.number], [VERSIONS_MAX, 1, 3])
      for (const [index, version] of items.entries())
        await addAction(db, `user${index}`, {
          trigger: { id: "post-login", version: "v3" },
          modules: [useOf(version)],
        })
      await refuses(publish("more"), "too_many_versions")
    })

    it("can be published for ever by whoever deploys each, and what no reset runs goes", async () => {
      await using db = await open()
      const first = await published(db, "m")
      await deployed(db, "user", { modules: [useOf(first)] })
      const publishAndDeploy = async (digest: string, nowMs: number) => {
        const module = await db.actions.findModule("m")
        const draft = { ...CODE, contentDigest: digest }
        await db.actions.saveModuleDraft("m", module?.revision ?? 0, draft, nowMs)
        const version = await db.actions.publishModule("m", nowMs)
        assert.ok(version !== null)
        const { revision } = (await db.actions.find("user")) ?? { revision: 0 }
        const user = { id: "user", name: "user", draft: newContent({ modules: [useOf(version)] }) }
        await db.actions.saveDraft({ ...user, revision }, nowMs)
        await db.actions.deploy("user", nowMs)
      }
      for (let count = 0; count < VERSIONS_MAX; count++)
        await publishAndDeploy(`${count}`, START_MS)
      const before = await db.actions.listModuleVersions("m", PAGE)
      assert.equal(before.total, VERSIONS_MAX + 1)
      const [running] = (await db.actions.listVersions("user", PAGE)).items.slice(-1)
      assert.equal((await db.actions.loadVersion(running?.id ?? ""))?.modules.length, 1)
      await publishAndDeploy("a day later", START_MS + 86_400_001)
      const { total, items } = await db.actions.listModuleVersions("m", PAGE)
      assert.deepEqual([total, items.at(-1)?.number], [VERSIONS_MAX, 3])
      const versions = await db.actions.listVersions("user", PAGE)
      assert.deepEqual([versions.total, versions.items.at(-1)?.number], [VERSIONS_MAX, 3])
    })
  })

  describe("a version that is loaded to run", () => {
    it("has its packages and its modules, in their order", async () => {
      await using db = await open()
      await db.actions.saveBundle({ digest: "d", code: "bundle\u0000" }, "key", START_MS)
      const b = await published(db, "b", { code: "ts", javascript: "js", bundleDigest: "d" })
      const a = await published(db, "a", { code: "a" })
      const modules = [useOf(b), useOf(a)]
      const version = await deployed(db, "one", { modules, bundleDigest: "d" })
      const loaded = await db.actions.loadVersion(version.id)
      assert.deepEqual(loaded, {
        id: version.id,
        actionId: "one",
        actionName: "one",
        number: 1,
        triggerId: "password-reset-post-challenge",
        code: "code",
        bundle: "bundle\u0000",
        sealedSecrets: "sealed",
        modules: [
          { name: "b", code: "js", bundle: "bundle\u0000", sealedSecrets: "sealed" },
          { name: "a", code: "a", bundle: null, sealedSecrets: "sealed" },
        ],
      })
      assert.deepEqual(await db.actions.loadVersion(version.id), loaded)
      for (const id of ["none", "\0"]) assert.equal(await db.actions.loadVersion(id), null)
    })
  })

  describe("a bundle", () => {
    it("is found by its key and by its digest, and kept once", async () => {
      await using db = await open()
      const bundle = { digest: "d", code: "code" }
      assert.equal(await db.actions.findBundle("key"), null)
      for (let count = 0; count < 2; count++) await db.actions.saveBundle(bundle, "key", START_MS)
      assert.deepEqual(await db.actions.findBundle("key"), bundle)
      assert.equal(await db.actions.loadBundle("d"), "code")
      assert.equal(await db.actions.loadBundle("none"), null)
    })
  })

  describe("what nothing holds on to", () => {
    it("is deleted once it is old: versions, modules' versions and bundles", async () => {
      await using db = await open()
      for (const digest of ["action", "module", "nobody"])
        await db.actions.saveBundle({ digest, code: "" }, digest, START_MS)
      const module = await published(db, "m", { bundleDigest: "module" })
      const content = { bundleDigest: "action", modules: [useOf(module)] }
      const version = await deployed(db, "one", content)
      await db.actions.deleteUnused(START_MS, 9)
      assert.notEqual(await db.actions.findBundle("nobody"), null)
      await db.actions.deleteUnused(START_MS + 1, 9)
      assert.equal(await db.actions.findBundle("nobody"), null)
      await db.actions.delete("one", true)
      await db.actions.deleteModule("m")
      await db.actions.deleteUnused(START_MS, 9)
      assert.notEqual(await db.actions.findBundle("action"), null)
      assert.notEqual(await db.actions.findModuleVersion("m", module.id), null)
      await db.actions.deleteUnused(START_MS + 1, 9)
      assert.equal(await db.actions.loadVersion(version.id), null)
      assert.equal(await db.actions.findModuleVersion("m", module.id), null)
      for (const digest of ["action", "module"])
        assert.equal(await db.actions.findBundle(digest), null)
    })
  })
}
