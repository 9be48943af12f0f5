// Auth0: Management API v2, "Action triggers" and their bindings.
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { NOBODY, startManagementApi, type TestApi, TRIGGER } from "../server.testing.ts"

const BINDINGS = `/actions/triggers/${TRIGGER.id}/bindings`

describe("the bindings of a trigger", () => {
  it("are replaced whole, and keep their order and their ids", async () => {
    await using api = await startManagementApi()
    const a = await api.create({ name: "a", deploy: true })
    await api.create({ name: "b", deploy: true })
    const both = await bind(api, [
      { ref: { type: "action_name", value: "b" }, display_name: "B" },
      { ref: { type: "action_id", value: a.id } },
    ])
    assert.equal(both.status, 200)
    assert.deepEqual(names(both.body), [
      ["B", "b"],
      ["a", "a"],
    ])
    const [first] = both.body.bindings
    assert.deepEqual(Object.keys(first), [
      "id",
      "trigger_id",
      "display_name",
      "action",
      "created_at",
      "updated_at",
    ])
    const one = await bind(api, [{ ref: { type: "binding_id", value: first.id } }])
    assert.deepEqual(one.body.bindings, [first])
    const { body: listed } = await api.call("GET", BINDINGS)
    assert.deepEqual(listed, { total: 1, page: 0, per_page: 50, bindings: [first] })
    assert.deepEqual((await bind(api, [])).body, { bindings: [] })
  })

  it("come in pages", async () => {
    await using api = await startManagementApi()
    for (const name of ["a", "b", "c"]) await api.create({ name, deploy: true })
    await bind(
      api,
      ["c", "b", "a"].map((value) => ({ ref: { type: "action_name", value } })),
    )
    const { body } = await api.call("GET", `${BINDINGS}?page=1&per_page=2`)
    assert.deepEqual([body.total, names(body)], [3, [["a", "a"]]])
  })

  const refused: [what: string, value: string, type: string][] = [
    ["an Action that is not there", "nobody", "action_name"],
    ["an id that is not there", NOBODY, "action_id"],
    ["a binding that is not there", NOBODY, "binding_id"],
    ["an Action that is not deployed", "draft", "action_name"],
    ["an Action of another trigger", "other", "action_name"],
  ]
  for (const [what, value, type] of refused)
    it(`refuse ${what}, and stay as they were`, async () => {
      await using api = await startManagementApi()
      await api.create({ name: "a", deploy: true })
      await api.create({ name: "draft" })
      const other = { supported_triggers: [{ id: "post-login" }], deploy: true }
      await api.create({ name: "other", ...other })
      const ref = { type: "action_name", value: "a" }
      const { body: before } = await bind(api, [{ ref }])
      const { status, body } = await bind(api, [{ ref }, { ref: { type, value } }])
      assert.deepEqual([status, body.errorCode], [400, "invalid_bindings"])
      assert.deepEqual((await api.call("GET", BINDINGS)).body.bindings, before.bindings)
    })

  it("are not looked for where there is no such trigger", async () => {
    await using api = await startManagementApi()
    for (const method of ["GET", "PATCH"]) {
      const sent = method === "GET" ? {} : { body: { bindings: [] } }
      const { status, body } = await api.call(method, "/actions/triggers/post-lunch/bindings", sent)
      assert.deepEqual([status, body.errorCode], [400, "invalid_uri"])
    }
  })
})

describe("the list of triggers", () => {
  it("has each once, with its current version, and says which are bound to something else", async () => {
    await using api = await startManagementApi()
    const { body } = await api.call("GET", "/actions/triggers")
    const triggers = body.triggers as { id: string; version: string; binding_policy: string }[]
    assert.equal(new Set(triggers.map(({ id }) => id)).size, triggers.length)
    const found = (id: string) => triggers.find((trigger) => trigger.id === id)
    assert.deepEqual(found(TRIGGER.id), {
      ...TRIGGER,
      status: "CURRENT",
      runtimes: ["node18-actions", "node22"],
      default_runtime: "node22",
      binding_policy: "trigger-bound",
      compatible_triggers: [],
    })
    assert.equal(found("post-change-password")?.version, "v2")
    assert.equal(found("event-stream")?.binding_policy, "entity-bound")
  })
})

function bind(api: TestApi, bindings: readonly object[]) {
  return api.call("PATCH", BINDINGS, { body: { bindings } })
}

function names({ bindings }: { bindings: { display_name: string; action: { name: string } }[] }) {
  return bindings.map(({ display_name, action }) => [display_name, action.name])
}
