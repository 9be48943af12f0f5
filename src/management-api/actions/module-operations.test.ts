// Auth0: Management API v2, "Actions Modules".
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { NOBODY, startManagementApi, type TestApi, TRIGGER } from "../server.testing.ts"

const LIST = "/actions/modules"
const MODULE = {
  name: "greetings",
  code: "module.exports = 1",
  secrets: [{ name: "W", value: "hi" }],
}

describe("a module on the wire", () => {
  it("has what Auth0's has, and no secret's value", async () => {
    await using api = await startManagementApi()
    const module = await create(api)
    const atIso = new Date(api.clock.nowMs()).toISOString()
    const expected = {
      id: module.id,
      name: "greetings",
      code: MODULE.code,
      dependencies: [],
      secrets: [{ name: "W", updated_at: atIso }],
      actions_using_module_total: 0,
      all_changes_published: false,
      latest_version_number: 0,
      created_at: atIso,
      updated_at: atIso,
    }
    assert.deepEqual(module, expected)
    assert.deepEqual((await api.call("GET", LIST)).body, {
      total: 1,
      page: 0,
      per_page: 20,
      modules: [expected],
    })
  })

  it("has its latest version in it once there is one, and says when the draft is ahead", async () => {
    await using api = await startManagementApi()
    const { id, latest_version: version, ...module } = await create(api, { publish: true })
    assert.deepEqual([module.all_changes_published, module.latest_version_number], [true, 1])
    assert.deepEqual([version.version_number, version.code], [1, MODULE.code])
    const body = { code: "module.exports = 2" }
    const changed = await api.call("PATCH", `${LIST}/${id}`, { body })
    assert.equal(changed.body.all_changes_published, false)
    assert.equal(changed.body.latest_version.code, MODULE.code)
    const { status, body: second } = await api.call("POST", `${LIST}/${id}/versions`)
    assert.deepEqual([status, second.version_number, second.module_id], [200, 2, id])
    const { body: list } = await api.call("GET", `${LIST}/${id}/versions`)
    assert.deepEqual(list.versions[0], second)
    assert.deepEqual((await api.call("GET", `${LIST}/${id}/versions/${second.id}`)).body, second)
  })

  it("goes back to an older version in its draft only", async () => {
    await using api = await startManagementApi()
    const { id, latest_version: version } = await create(api, { publish: true })
    const rollBack = () =>
      api.call("POST", `${LIST}/${id}/rollback`, { body: { module_version_id: version.id } })
    assert.deepEqual(statusAndCode(await rollBack()), [409, "module_unchanged"])
    await api.call("PATCH", `${LIST}/${id}`, { body: { code: "module.exports = 2" } })
    const { status, body } = await rollBack()
    assert.deepEqual([status, body.code, body.latest_version_number], [200, MODULE.code, 1])
  })

  it("names the Actions that use it, and stays while they do", async () => {
    await using api = await startManagementApi()
    const { id, latest_version: version } = await create(api, { publish: true })
    const modules = [{ module_id: id, module_version_id: version.id }]
    const action = await api.create({ modules })
    assert.deepEqual(action.modules, [
      {
        module_id: id,
        module_name: "greetings",
        module_version_id: version.id,
        module_version_number: 1,
      },
    ])
    const { body } = await api.call("GET", `${LIST}/${id}/actions`)
    assert.deepEqual(body, {
      total: 1,
      page: 0,
      per_page: 20,
      actions: [
        {
          action_id: action.id,
          action_name: "a",
          module_version_id: version.id,
          module_version_number: 1,
          supported_triggers: [TRIGGER],
        },
      ],
    })
    assert.equal((await api.call("GET", `${LIST}/${id}`)).body.actions_using_module_total, 1)
    assert.deepEqual(statusAndCode(await api.call("DELETE", `${LIST}/${id}`)), [
      412,
      "module_in_use",
    ])
    await api.call("DELETE", `/actions/actions/${action.id}`)
    assert.equal((await api.call("DELETE", `${LIST}/${id}`)).status, 204)
  })

  it("is refused under a name that is taken or cannot be required, and without news", async () => {
    await using api = await startManagementApi()
    const { id } = await create(api, { publish: true })
    const again = (name: string) => api.call("POST", LIST, { body: { ...MODULE, name } })
    assert.deepEqual(statusAndCode(await again("greetings")), [409, "module_exists"])
    assert.deepEqual(statusAndCode(await again("../x")), [400, "invalid_body"])
    const publish = await api.call("POST", `${LIST}/${id}/versions`)
    assert.deepEqual(statusAndCode(publish), [409, "module_unchanged"])
    const renamed = await api.call("PATCH", `${LIST}/${id}`, { body: { name: "other" } })
    assert.deepEqual(statusAndCode(renamed), [400, "invalid_body"])
  })

  it("is not used by an Action before it is published", async () => {
    await using api = await startManagementApi()
    const { id } = await create(api)
    const body = { name: "a", supported_triggers: [TRIGGER], modules: [{ module_id: id }] }
    const { status, body: said } = await api.call("POST", "/actions/actions", { body })
    assert.equal(status, 400)
    assert.match(said.message, /no published version/)
  })
})

describe("a module that is not there", () => {
  for (const [method, path, body] of [
    ["GET", "", undefined],
    ["PATCH", "", { code: "1" }],
    ["DELETE", "", undefined],
    ["GET", "/actions", undefined],
    ["GET", "/versions", undefined],
    ["POST", "/versions", undefined],
    ["GET", "/versions/1", undefined],
    ["POST", "/rollback", { module_version_id: NOBODY }],
  ] as const)
    it(`is 404 to ${method} ${path || "itself"}`, async () => {
      await using api = await startManagementApi()
      const answer = await api.call(method, `${LIST}/${NOBODY}${path}`, body && { body })
      assert.deepEqual(statusAndCode(answer), [404, undefined])
    })
})

async function create(api: TestApi, changes: object = {}) {
  const { status, body } = await api.call("POST", LIST, { body: { ...MODULE, ...changes } })
  assert.equal(status, 201, JSON.stringify(body))
  return body
}

function statusAndCode({ status, body }: { status: number; body: { errorCode?: string } }) {
  return [status, body.errorCode]
}
