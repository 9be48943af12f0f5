// Auth0: Management API v2, "Actions".
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { CODE, NOBODY, startManagementApi, type TestApi, TRIGGER } from "../server.testing.ts"

const LIST = "/actions/actions"

describe("an Action on the wire", () => {
  it("has what Auth0's has, and no secret's value", async () => {
    await using api = await startManagementApi()
    const created = await api.create({ secrets: [{ name: "K", value: "hunter2" }] })
    const atIso = new Date(api.clock.nowMs()).toISOString()
    assert.match(created.id, /^[\da-f-]{36}$/)
    const expected = {
      id: created.id,
      name: "a",
      supported_triggers: [TRIGGER],
      all_changes_deployed: false,
      created_at: atIso,
      updated_at: atIso,
      code: CODE,
      dependencies: [],
      runtime: "node22",
      secrets: [{ name: "K", updated_at: atIso }],
      modules: [],
      installed_integration_id: null,
      status: "built",
      built_at: atIso,
    }
    assert.deepEqual(created, expected)
    const read = await api.call("GET", `${LIST}/${created.id}`)
    assert.deepEqual([read.status, read.body], [200, expected])
  })

  it("has its deployed version in it once there is one, and says when the draft is ahead", async () => {
    await using api = await startManagementApi()
    const { id } = await api.create({ deploy: true })
    const { body: deployed } = await api.call("GET", `${LIST}/${id}`)
    assert.equal(deployed.all_changes_deployed, true)
    const { deployed_version: version } = deployed
    assert.deepEqual(
      [version.number, version.deployed, version.status, version.code, version.action_id],
      [1, true, "built", CODE, id],
    )
    assert.deepEqual(deployed.current_version, version)
    const { status, body } = await api.call("PATCH", `${LIST}/${id}`, {
      body: { code: `${CODE};` },
    })
    assert.equal(status, 200)
    assert.deepEqual([body.all_changes_deployed, body.deployed_version.code], [false, CODE])
  })

  it("says why it was not built", async () => {
    await using api = await startManagementApi()
    const { id, status, errors } = await api.create({ code: "exports.x = (" })
    assert.equal(status, "failed")
    assert.deepEqual(Object.keys(errors[0]), ["id", "msg", "url"])
    assert.match(errors[0].msg, /line 1/)
    const deploy = await api.call("POST", `${LIST}/${id}/deploy`)
    assert.equal(deploy.status, 400)
    assert.match(deploy.body.message, /line 1/)
    // auth0-deploy-cli waits for a minute when it reads that.
    assert.doesNotMatch(deploy.body.message, /must be in the 'built' state/)
  })

  it("may be of a trigger that this server never runs", async () => {
    await using api = await startManagementApi()
    const { id, supported_triggers } = await api.create({
      supported_triggers: [{ id: "post-login" }],
    })
    assert.deepEqual(supported_triggers, [{ id: "post-login", version: "v3" }])
    assert.equal((await api.call("POST", `${LIST}/${id}/deploy`)).status, 200)
  })

  it("keeps a secret that comes without its value, and loses one that does not come", async () => {
    await using api = await startManagementApi()
    const { id } = await api.create({
      secrets: [
        { name: "K", value: "hunter2" },
        { name: "L", value: "x" },
      ],
    })
    const body = { secrets: [{ name: "K" }] }
    const changed = await api.call("PATCH", `${LIST}/${id}`, { body })
    assert.deepEqual(
      changed.body.secrets.map(({ name }: { name: string }) => name),
      ["K"],
    )
    await api.call("POST", `${LIST}/${id}/test`, { body: { payload: {} } })
    assert.deepEqual(api.runs.at(-1)?.secrets, { K: "hunter2" })
  })
})

describe("the list of Actions", () => {
  it("is a page of all, with how many there are", async () => {
    await using api = await startManagementApi()
    for (const name of ["c", "a", "b"]) await api.create({ name })
    assert.deepEqual(await names(api, ""), { total: 3, page: 0, per_page: 20, names: "a b c" })
    assert.deepEqual(await names(api, "?page=1&per_page=2"), {
      total: 3,
      page: 1,
      per_page: 2,
      names: "c",
    })
    assert.equal((await names(api, "?page=9")).names, "")
  })

  it("is narrowed by trigger, name and whether they are deployed", async () => {
    await using api = await startManagementApi()
    await api.create({ name: "a", deploy: true })
    await api.create({ name: "b", supported_triggers: [{ id: "post-change-password" }] })
    for (const [query, found] of [
      ["triggerId=post-change-password", "b"],
      ["actionName=a", "a"],
      ["deployed=true", "a"],
      ["deployed=false", "b"],
      ["installed=true", ""],
      ["installed=false", "a b"],
    ] as const)
      assert.equal((await names(api, `?${query}`)).names, found, query)
  })
})

describe("a refusal", () => {
  it("says that a name is taken", async () => {
    await using api = await startManagementApi()
    await api.create()
    const body = { name: "a", supported_triggers: [TRIGGER] }
    const { status, body: said } = await api.call("POST", LIST, { body })
    assert.deepEqual([status, said.errorCode], [409, "action_exists"])
  })

  it("says that an Action is bound, until it is forced", async () => {
    await using api = await startManagementApi()
    const { id } = await api.create({ deploy: true })
    await api.call("PATCH", `/actions/triggers/${TRIGGER.id}/bindings`, {
      body: { bindings: [{ ref: { type: "action_id", value: id } }] },
    })
    assert.equal((await api.call("DELETE", `${LIST}/${id}`)).status, 409)
    const forced = await api.call("DELETE", `${LIST}/${id}?force=true`)
    assert.deepEqual([forced.status, forced.body], [204, null])
  })

  for (const [method, path, body] of [
    ["GET", LIST, undefined],
    ["PATCH", LIST, { code: CODE }],
    ["DELETE", LIST, undefined],
    ["POST", "deploy", undefined],
    ["POST", "test", { payload: {} }],
    ["GET", "versions", undefined],
    ["GET", "versions/1", undefined],
    ["POST", "versions/1/deploy", undefined],
  ] as const)
    it(`says without a code that there is no such Action: ${method} ${path}`, async () => {
      await using api = await startManagementApi()
      for (const id of [NOBODY, "x", "%C3%A9", "a%2Fb"]) {
        const place = `${LIST}/${id}${path === LIST ? "" : `/${path}`}`
        const { status, body: said } = await api.call(method, place, body && { body })
        assert.equal(status, 404)
        assert.deepEqual(Object.keys(said), ["statusCode", "error", "message"])
      }
    })
})

describe("a test of an Action", () => {
  const event = { user: { email: "ana@example.com" } }
  const test = async (api: TestApi, payload: object = { event }) => {
    const { id } = await api.create()
    return api.call("POST", `${LIST}/${id}/test`, { body: { payload } })
  }

  it("answers what it asked for and wrote, and how long it took", async () => {
    await using api = await startManagementApi()
    const commands = [{ type: "access.deny", reason: "no" }] as const
    api.endRunsWith({ kind: "finished", commands }, ["one", "two"])
    const { status, body } = await test(api)
    assert.equal(status, 200)
    assert.deepEqual(body, {
      payload: {
        commands,
        logs: "one\ntwo",
        stats: {
          total_request_duration_ms: 15,
          total_runtime_execution_duration_ms: 12,
          runtime_processing_duration_ms: 0,
          action_duration_ms: 12,
          runtime_external_call_duration_ms: 0,
          boot_duration_ms: 3,
          network_duration_ms: 0,
        },
      },
    })
    assert.deepEqual(api.runs.at(-1)?.event, event)
  })

  it("answers 200 to code that throws, with what it threw", async () => {
    await using api = await startManagementApi()
    const thrown = { name: "TypeError", message: "oh", stack: "TypeError: oh\n  at 1:1" }
    api.endRunsWith({ kind: "threw", ...thrown })
    const { status, body } = await test(api)
    assert.deepEqual([status, body.payload.error], [200, thrown])
  })

  it("answers 200 to code that does not end", async () => {
    await using api = await startManagementApi()
    api.endRunsWith({ kind: "timed-out", message: "more than 20 s" })
    const { status, body } = await test(api)
    assert.equal(status, 200)
    assert.deepEqual(body.payload.error, { name: "timed-out", message: "more than 20 s" })
  })

  it("takes the event itself as the payload, and never its secrets", async () => {
    await using api = await startManagementApi()
    await test(api, { ...event, secrets: { K: "v" } })
    assert.deepEqual(api.runs.at(-1)?.event, event)
    assert.deepEqual(api.runs.at(-1)?.secrets, {})
  })

  it("is asked to come again when no process is free", async () => {
    await using api = await startManagementApi()
    api.endRunsWith({ kind: "busy" })
    const { status, body, headers } = await test(api)
    assert.deepEqual([status, body.errorCode, headers.get("retry-after")], [503, "busy", "2"])
  })

  it("is refused for a draft that is not built, and a trigger that is never run", async () => {
    await using api = await startManagementApi()
    for (const changes of [
      { name: "b", code: "(" },
      { name: "c", supported_triggers: [{ id: "post-login" }] },
    ]) {
      const { id } = await api.create(changes)
      const body = { payload: {} }
      assert.equal((await api.call("POST", `${LIST}/${id}/test`, { body })).status, 400)
    }
    assert.deepEqual(api.runs, [])
  })
})

async function names(api: TestApi, query: string) {
  const { body } = await api.call("GET", `${LIST}${query}`)
  const { actions, ...rest } = body
  return { ...rest, names: actions.map(({ name }: { name: string }) => name).join(" ") }
}
