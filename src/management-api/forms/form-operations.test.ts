import assert from "node:assert/strict"
import { afterEach, beforeEach, describe, it } from "node:test"
import { field, newForm, step } from "../../forms/form.fixture.ts"
import { startManagementApi, type TestApi } from "../server.testing.ts"

let api: TestApi
beforeEach(async () => {
  api = await startManagementApi()
})
afterEach(() => api[Symbol.asyncDispose]())

const FORM = newForm("f", [step("one", "$ending", field("TEXT", "name"))])

describe("/api/v2/forms", () => {
  it("takes a form and gives it back as it was", async () => {
    const created = await api.call("POST", "/forms", { body: FORM })
    assert.equal(created.status, 201)
    const { id, created_at, updated_at, ...rest } = created.body
    assert.match(id, /^ap_\w{22}$/)
    assert.deepEqual([rest, created_at], [FORM, updated_at])
    assert.deepEqual((await api.call("GET", `/forms/${id}?hydrate=links`)).body, created.body)
  })

  it("takes what auth0-deploy-cli sends", async () => {
    const body = {
      name: "my-form",
      nodes: [],
      start: { hidden_fields: [], next_node: "$ending" },
      ending: { resume_flow: true },
      languages: { primary: "en" },
      style: { css: "" },
    }
    assert.equal((await api.call("POST", "/forms", { body })).status, 201)
    assert.equal((await api.call("POST", "/forms", { body: { name: "alone" } })).status, 201)
  })

  it("gives the same id for the same name, and another to a second one of it", async () => {
    const ids = []
    for (const name of ["f", "f"])
      ids.push((await api.call("POST", "/forms", { body: { name } })).body.id)
    assert.notEqual(ids[0], ids[1])
    for (const id of ids) assert.equal((await api.call("DELETE", `/forms/${id}`)).status, 204)
    assert.equal((await api.call("POST", "/forms", { body: { name: "f" } })).body.id, ids[0])
  })

  it("lists names as an array, or with totals as an object", async () => {
    for (const name of ["a", "b", "c"]) await api.call("POST", "/forms", { body: { name } })
    const list = await api.call("GET", "/forms?page=1&per_page=2")
    assert.deepEqual(Object.keys(list.body[0]), ["id", "name", "created_at", "updated_at"])
    assert.equal(list.body.length, 1)
    const totals = await api.call("GET", "/forms?page=0&per_page=100&include_totals=true")
    const { forms, ...rest } = totals.body
    assert.deepEqual(rest, { start: 0, limit: 100, length: 3, total: 3 })
    assert.equal(forms.length, 3)
    assert.equal((await api.call("GET", "/forms?hydrate=all")).status, 400)
  })

  it("changes the properties that are sent; null takes one away", async () => {
    const { body } = await api.call("POST", "/forms", {
      body: { ...FORM, style: { css: "h1 {}" } },
    })
    const change = { name: "g", style: null, messages: { custom: { a: "b" } } }
    const changed = await api.call("PATCH", `/forms/${body.id}`, { body: change })
    assert.deepEqual(
      [changed.status, changed.body.id, changed.body.name, changed.body.style, changed.body.nodes],
      [200, body.id, "g", undefined, body.nodes],
    )
  })

  it("refuses a form that could not be shown, and says where", async () => {
    const flow = newForm("f", [
      { id: "flow_1", type: "FLOW", config: { flow_id: "af_1" } } as never,
    ])
    const refused = await api.call("POST", "/forms", { body: flow })
    assert.equal(refused.status, 400)
    assert.equal(refused.body.errorCode, "invalid_body")
    assert.match(refused.body.message, /node flow_1: FLOW is not supported/)
    const { body } = await api.call("POST", "/forms", { body: FORM })
    const bad = { start: { next_node: "nowhere" } }
    assert.equal((await api.call("PATCH", `/forms/${body.id}`, { body: bad })).status, 400)
    assert.deepEqual((await api.call("GET", `/forms/${body.id}`)).body, body, "nothing has changed")
    for (const wrong of [{}, { name: 1 }, { ...FORM, id: "ap_1" }, { name: "x".repeat(151) }])
      assert.equal((await api.call("POST", "/forms", { body: wrong })).status, 400)
  })

  it("knows what is not there", async () => {
    for (const [method, body] of [["GET"], ["PATCH", { name: "a" }], ["DELETE"]] as const)
      assert.equal((await api.call(method, "/forms/ap_none", { body })).status, 404, method)
  })

  it("wants the scope of each operation", async () => {
    for (const [method, path, scope] of [
      ["GET", "/forms", "read:forms"],
      ["POST", "/forms", "create:forms"],
      ["GET", "/forms/a", "read:forms"],
      ["PATCH", "/forms/a", "update:forms"],
      ["DELETE", "/forms/a", "delete:forms"],
      ["GET", "/flows", "read:flows"],
    ] as const) {
      const body = method === "POST" || method === "PATCH" ? { name: "a" } : undefined
      const refused = await api.call(method, path, { body, scopes: ["read:actions"] })
      assert.equal(refused.status, 403, `${method} ${path}`)
      assert.match(refused.body.message, new RegExp(`expected any of: ${scope}`))
    }
  })
})

describe("/api/v2/flows", () => {
  it("is empty, so that clients who ask for forms and flows go on", async () => {
    assert.deepEqual((await api.call("GET", "/flows")).body, [])
    const { body } = await api.call("GET", "/flows?page=0&per_page=100&include_totals=true")
    assert.deepEqual(body, { start: 0, limit: 100, length: 0, total: 0, flows: [] })
  })
})
