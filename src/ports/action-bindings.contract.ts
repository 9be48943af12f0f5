import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { BINDINGS_MAX } from "../actions/limits.ts"
import { POST_CHALLENGE, POST_CHANGE_PASSWORD } from "../actions/trigger.ts"
import { START_MS } from "../reset/reset.fixture.ts"
import { addAction, deployed, refuses, trigger } from "./action-store.fixture.ts"
import { newContent, type OpenStores } from "./stores.contract.ts"

const RACES = 10

export function describeActionBindingsContract(open: OpenStores): void {
  describe("the bindings of a trigger", () => {
    it("are replaced as a whole, and keep the ids of Actions that stay", async () => {
      await using db = await open()
      for (const name of ["a", "b", "c"]) await deployed(db, name)
      const [a, b] = await db.actions.bind(POST_CHALLENGE, [bindingOf("a"), bindingOf("b")], 1)
      assert.deepEqual(
        [a?.triggerId, a?.displayName, a?.createdAtMs, a?.action],
        [POST_CHALLENGE, "the a", 1, await db.actions.find("a")],
      )
      const renamed = { actionId: "b", displayName: "renamed" }
      const after = await db.actions.bind(POST_CHALLENGE, [renamed, bindingOf("c")], 2)
      assert.deepEqual(after[0], { ...b, displayName: "renamed" })
      assert.equal(after[1]?.createdAtMs, 2)
      assert.deepEqual(await db.actions.listBindings(POST_CHALLENGE), after)
      assert.deepEqual(await db.actions.listBindings(POST_CHANGE_PASSWORD), [])
      assert.deepEqual(await db.actions.bind(POST_CHALLENGE, [], 3), [])
    })

    it("are run with the version that is deployed", async () => {
      await using db = await open()
      await deployed(db, "a")
      const [binding] = await db.actions.bind(POST_CHALLENGE, [bindingOf("a")], START_MS)
      const version = await db.actions.deploy("a", START_MS)
      assert.deepEqual(await db.actions.listBound(POST_CHALLENGE), [
        { bindingId: binding?.id, actionId: "a", actionName: "a", versionId: version?.id },
      ])
      assert.deepEqual(await db.actions.listBound(POST_CHANGE_PASSWORD), [])
    })

    it("are of deployed Actions of this trigger, each once, or stay as they were", async () => {
      await using db = await open()
      await deployed(db, "a")
      await addAction(db, "draft")
      await deployed(db, "other", trigger(POST_CHANGE_PASSWORD))
      const before = await db.actions.bind(POST_CHALLENGE, [bindingOf("a")], START_MS)
      for (const wrong of ["none", "draft", "other", "a", "x\0"]) {
        const wanted = [bindingOf("a"), bindingOf(wrong)]
        await refuses(db.actions.bind(POST_CHALLENGE, wanted, START_MS), "invalid_bindings")
      }
      const unreadable = [{ actionId: "a", displayName: "\0" }]
      await refuses(db.actions.bind(POST_CHALLENGE, unreadable, START_MS), "invalid_bindings")
      assert.deepEqual(await db.actions.listBindings(POST_CHALLENGE), before)
    })

    it(`are ${BINDINGS_MAX} at most`, async () => {
      await using db = await open()
      const names = Array.from({ length: BINDINGS_MAX + 1 }, (_, index) => `a${index}`)
      for (const name of names) await deployed(db, name, trigger("post-login"))
      const wanted = names.map(bindingOf)
      await refuses(db.actions.bind("post-login", wanted, START_MS), "too_many_actions")
      const bound = await db.actions.bind("post-login", wanted.slice(1), START_MS)
      assert.equal(bound.length, BINDINGS_MAX)
    })
  })

  describe("changes of Actions at once", () => {
    it("save one of many drafts that were made from one revision", async () => {
      await using db = await open()
      await addAction(db, "a")
      for (let revision = 1; revision <= RACES; revision++) {
        const saves = Array.from({ length: RACES }, (_, index) =>
          db.actions.saveDraft(
            { id: "a", name: "a", revision, draft: newContent({ code: `${index}` }) },
            START_MS,
          ),
        )
        const ends = (await Promise.all(saves)).sort()
        assert.deepEqual(ends, [...Array<string>(RACES - 1).fill("changed"), "saved"])
      }
    })

    it("number deployments without a gap", async () => {
      await using db = await open()
      await addAction(db, "a")
      const versions = await Promise.all(
        Array.from({ length: RACES }, () => db.actions.deploy("a", START_MS)),
      )
      const numbers = versions.map((version) => version?.number ?? 0).sort((a, b) => a - b)
      assert.deepEqual(
        numbers,
        Array.from({ length: RACES }, (_, index) => index + 1),
      )
      assert.equal((await db.actions.find("a"))?.deployed?.number, RACES)
    })

    it("make one Action of a name", async () => {
      await using db = await open()
      for (let round = 0; round < RACES; round++) {
        const make = (index: number) =>
          db.actions.create(
            { id: `${round} ${index}`, name: `${round}`, draft: newContent(trigger("post-login")) },
            START_MS,
          )
        const made = await Promise.allSettled(Array.from({ length: RACES }, (_, i) => make(i)))
        assert.equal(made.filter(({ status }) => status === "fulfilled").length, 1)
        for (const end of made)
          if (end.status === "rejected") await refuses(Promise.reject(end.reason), "action_exists")
      }
    })

    it("bind one whole list or another, never a mixture", async () => {
      await using db = await open()
      for (const name of ["a", "b", "c"]) await deployed(db, name)
      const lists = [["a", "b"], ["c"], ["b", "c", "a"], []]
      for (let round = 0; round < RACES; round++) {
        await Promise.all(
          lists.map((names) => db.actions.bind(POST_CHALLENGE, names.map(bindingOf), START_MS)),
        )
        const bound = await db.actions.listBound(POST_CHALLENGE)
        const names = bound.map(({ actionName }) => actionName).join()
        assert.ok(
          lists.some((list) => list.join() === names),
          `round ${round}: ${names}`,
        )
      }
    })
  })
}

function bindingOf(actionId: string) {
  return { actionId, displayName: `the ${actionId}` }
}
