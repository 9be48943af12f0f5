import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { ACTIONS_MAX, VERSIONS_MAX } from "../actions/limits.ts"
import { POST_CHALLENGE, POST_CHANGE_PASSWORD } from "../actions/trigger.ts"
import { START_MS } from "../reset/reset.fixture.ts"
import { addAction, deployed, refuses, trigger } from "./action-store.fixture.ts"
import { newContent, type OpenStores } from "./stores.contract.ts"

const PAGE = { page: 0, perPage: 50 }
const DAY_MS = 86_400_000

export function describeActionStoreContract(open: OpenStores): void {
  describe("an Action's draft", () => {
    it("is given back whole, by id and by name", async () => {
      await using db = await open()
      const draft = newContent({ code: "a\u0000\ud800", javascript: "b", runtime: "node18" })
      const made = await db.actions.create({ id: "1", name: "one", draft }, START_MS)
      assert.deepEqual(made, {
        id: "1",
        name: "one",
        draft,
        deployed: null,
        createdAtMs: START_MS,
        updatedAtMs: START_MS,
        revision: 1,
      })
      assert.deepEqual(await db.actions.find("1"), made)
      assert.deepEqual(await db.actions.findByName("one"), made)
      for (const nobody of ["one", "a\0"]) assert.equal(await db.actions.find(nobody), null)
      assert.equal(await db.actions.findByName("a\0"), null)
    })

    it("is listed by name, a page at a time, by what is asked for", async () => {
      await using db = await open()
      for (const name of ["b", "B", "a", "ä"]) await addAction(db, name, trigger("post-login"))
      await deployed(db, "c")
      const names = async (...args: Parameters<typeof db.actions.list>) => {
        const { total, items } = await db.actions.list(...args)
        return [total, items.map(({ name }) => name).join("")]
      }
      assert.deepEqual(await names({}, PAGE), [5, "Babcä"])
      assert.deepEqual(await names({}, { page: 1, perPage: 2 }), [5, "bc"])
      assert.deepEqual(await names({ triggerId: POST_CHALLENGE }, PAGE), [1, "c"])
      assert.deepEqual(await names({ isDeployed: true }, PAGE), [1, "c"])
      assert.deepEqual(await names({ isDeployed: false }, PAGE), [4, "Babä"])
      assert.deepEqual(await names({ name: "b" }, PAGE), [1, "b"])
      assert.deepEqual(await names({ name: "\0" }, PAGE), [0, ""])
    })

    it("is saved by whoever read it last, and by nobody else", async () => {
      await using db = await open()
      await addAction(db, "one")
      const change = { id: "one", name: "two", draft: newContent({ code: "new" }) }
      assert.equal(await db.actions.saveDraft({ ...change, revision: 1 }, START_MS + 1), "saved")
      assert.equal(await db.actions.saveDraft({ ...change, revision: 1 }, START_MS + 2), "changed")
      assert.equal(
        await db.actions.saveDraft({ ...change, id: "none", revision: 1 }, START_MS),
        "gone",
      )
      const saved = await db.actions.find("one")
      assert.deepEqual(
        [saved?.name, saved?.draft.code, saved?.revision, saved?.updatedAtMs],
        ["two", "new", 2, START_MS + 1],
      )
    })

    it("keeps its name to itself", async () => {
      await using db = await open()
      await addAction(db, "one")
      await addAction(db, "two")
      await refuses(addAction(db, "one"), "action_exists")
      const change = { id: "two", name: "one", revision: 1, draft: newContent() }
      await refuses(db.actions.saveDraft(change, START_MS), "action_exists")
      assert.equal((await db.actions.find("two"))?.name, "two")
    })

    it("needs the bundle and the module versions it names", async () => {
      await using db = await open()
      await refuses(addAction(db, "one", { bundleDigest: "none" }), "busy")
      const use = { moduleId: "m", moduleName: "m", versionId: "v", versionNumber: 1 }
      await refuses(addAction(db, "one", { modules: [use] }), "invalid_request")
      assert.equal(await db.actions.find("one"), null)
    })
  })

  describe("Actions of a tenant", () => {
    it(`are ${ACTIONS_MAX} at most`, async () => {
      await using db = await open()
      for (let index = 0; index < ACTIONS_MAX; index++)
        await addAction(db, `a${index}`, trigger("post-login"))
      await refuses(addAction(db, "more", trigger("post-login")), "too_many_actions")
    })

    it("are four at most of the post-challenge trigger, made or moved there", async () => {
      await using db = await open()
      for (const name of ["1", "2", "3", "4"]) await addAction(db, name)
      await refuses(addAction(db, "5"), "too_many_actions")
      await addAction(db, "5", trigger(POST_CHANGE_PASSWORD))
      const move = { id: "5", name: "5", revision: 1, draft: newContent() }
      await refuses(db.actions.saveDraft(move, START_MS), "too_many_actions")
      const stay = { id: "4", name: "4", revision: 1, draft: newContent({ code: "new" }) }
      assert.equal(await db.actions.saveDraft(stay, START_MS), "saved")
    })
  })

  describe("a deployment", () => {
    it("makes the draft the next version, which later drafts do not change", async () => {
      await using db = await open()
      const first = await deployed(db, "one", { code: "first" })
      assert.deepEqual(first, {
        ...newContent({ code: "first" }),
        id: first.id,
        actionId: "one",
        actionName: "one",
        number: 1,
        createdAtMs: START_MS,
      })
      const draft = newContent({ code: "second", javascript: "js" })
      await db.actions.saveDraft({ id: "one", name: "two", revision: 1, draft }, START_MS)
      assert.deepEqual((await db.actions.find("one"))?.deployed, first)
      const second = await db.actions.deploy("one", START_MS + 1)
      assert.deepEqual([second?.number, second?.actionName], [2, "two"])
      assert.deepEqual((await db.actions.find("one"))?.deployed, second)
      assert.deepEqual(await db.actions.listVersions("one", PAGE), {
        total: 2,
        items: [second, first],
      })
      assert.deepEqual((await db.actions.listVersions("one", { page: 1, perPage: 1 })).items, [
        first,
      ])
      assert.deepEqual(await db.actions.findVersion("one", first.id), first)
      assert.equal(await db.actions.findVersion("two", first.id), null)
      assert.equal((await db.actions.loadVersion(second?.id ?? ""))?.code, "js")
      assert.equal(await db.actions.deploy("none", START_MS), null)
    })

    it("is refused for a draft that could not be built", async () => {
      await using db = await open()
      const errors = [{ id: "invalid_code", message: "line 1" }] as const
      await addAction(db, "one", { build: { status: "failed", errors, atMs: START_MS } })
      await refuses(db.actions.deploy("one", START_MS), "action_not_built")
      assert.equal((await db.actions.find("one"))?.deployed, null)
    })

    it("is refused when the trigger that it is bound to would run what is of another", async () => {
      await using db = await open()
      await deployed(db, "one")
      await db.actions.bind(POST_CHALLENGE, [{ actionId: "one", displayName: "" }], START_MS)
      const draft = newContent(trigger(POST_CHANGE_PASSWORD))
      await db.actions.saveDraft({ id: "one", name: "one", revision: 1, draft }, START_MS)
      await refuses(db.actions.deploy("one", START_MS), "action_bound")
    })

    it("repeats an older version, and leaves the draft unless it is told to", async () => {
      await using db = await open()
      const first = await deployed(db, "one", { code: "first" })
      const draft = newContent({ code: "second" })
      await db.actions.saveDraft({ id: "one", name: "one", revision: 1, draft }, START_MS)
      await db.actions.deploy("one", START_MS)
      const third = await db.actions.rollBack("one", first.id, false, START_MS)
      assert.deepEqual([third?.number, third?.code], [3, "first"])
      assert.equal((await db.actions.find("one"))?.draft.code, "second")
      const fourth = await db.actions.rollBack("one", first.id, true, START_MS)
      const after = await db.actions.find("one")
      assert.deepEqual([after?.draft.code, after?.revision], ["first", 3])
      assert.deepEqual(after?.deployed, fourth)
      assert.equal(await db.actions.rollBack("one", "none", true, START_MS), null)
      assert.equal(await db.actions.rollBack("two", first.id, true, START_MS), null)
    })

    it(`keeps ${VERSIONS_MAX} versions, and longer what a reset may hold on to`, async () => {
      await using db = await open()
      const first = await deployed(db, "one")
      for (let count = 1; count <= VERSIONS_MAX; count++) await db.actions.deploy("one", START_MS)
      const total = async () => (await db.actions.listVersions("one", PAGE)).total
      assert.equal(await total(), VERSIONS_MAX + 1)
      await db.actions.deploy("one", START_MS + DAY_MS)
      assert.equal(await total(), VERSIONS_MAX + 2)
      const last = await db.actions.deploy("one", START_MS + DAY_MS + 1)
      assert.equal(await total(), VERSIONS_MAX)
      assert.equal(last?.number, VERSIONS_MAX + 3)
      assert.equal(await db.actions.findVersion("one", first.id), null)
    })
  })

  describe("deleting an Action", () => {
    it("is refused while it is bound, unless it is forced", async () => {
      await using db = await open()
      const version = await deployed(db, "one")
      await db.actions.bind(POST_CHALLENGE, [{ actionId: "one", displayName: "" }], START_MS)
      await refuses(db.actions.delete("one", false), "action_bound")
      assert.equal(await db.actions.delete("one", true), true)
      assert.equal(await db.actions.delete("one", true), false)
      assert.equal(await db.actions.find("one"), null)
      assert.deepEqual(await db.actions.listBound(POST_CHALLENGE), [])
      assert.equal((await db.actions.loadVersion(version.id))?.number, 1)
      assert.deepEqual(await db.actions.listVersions("one", PAGE), { total: 0, items: [] })
      assert.equal(await db.actions.findVersion("one", version.id), null)
    })
  })
}
