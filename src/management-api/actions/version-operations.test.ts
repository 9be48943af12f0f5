// Auth0: Management API v2, "Actions": their versions.
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { CODE, startManagementApi } from "../server.testing.ts"

const LIST = "/actions/actions"

describe("a version on the wire", () => {
  it("has its Action's short form in it, and comes newest first", async () => {
    await using api = await startManagementApi()
    const { id } = await api.create({ secrets: [{ name: "K", value: "hunter2" }] })
    const first = await api.call("POST", `${LIST}/${id}/deploy`)
    assert.equal(first.status, 200)
    await api.call("POST", `${LIST}/${id}/deploy`)
    const { body } = await api.call("GET", `${LIST}/${id}/versions`)
    assert.deepEqual(
      body.versions.map(({ number, deployed }: { number: number; deployed: boolean }) => [
        number,
        deployed,
      ]),
      [
        [2, true],
        [1, false],
      ],
    )
    const { body: one } = await api.call("GET", `${LIST}/${id}/versions/${first.body.id}`)
    assert.deepEqual(one, { ...first.body, deployed: false })
    const { action, secrets, errors } = one
    assert.deepEqual([action.id, action.name, "code" in action], [id, "a", false])
    assert.deepEqual(Object.keys(secrets[0]), ["name", "updated_at"])
    assert.deepEqual(errors, [])
  })

  it("is deployed again as a new one, into the draft only when that is asked for", async () => {
    await using api = await startManagementApi()
    const { id } = await api.create()
    const { body: first } = await api.call("POST", `${LIST}/${id}/deploy`)
    await api.call("PATCH", `${LIST}/${id}`, { body: { code: `${CODE};` } })
    const again = `${LIST}/${id}/versions/${first.id}/deploy`
    const { status, body: second } = await api.call("POST", again)
    assert.deepEqual([status, second.number, second.code], [200, 2, CODE])
    assert.equal((await api.call("GET", `${LIST}/${id}`)).body.code, `${CODE};`)
    await api.call("POST", again, { body: { update_draft: true } })
    assert.equal((await api.call("GET", `${LIST}/${id}`)).body.code, CODE)
  })

  it("is not found below another Action", async () => {
    await using api = await startManagementApi()
    const { id } = await api.create()
    const other = await api.create({ name: "b", deploy: true })
    const place = `${LIST}/${id}/versions/${other.deployed_version.id}`
    assert.equal((await api.call("GET", place)).status, 404)
    assert.equal((await api.call("POST", `${place}/deploy`)).status, 404)
  })
})
