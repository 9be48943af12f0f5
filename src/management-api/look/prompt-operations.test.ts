// Auth0: Management API v2, "Prompts".
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { CONFIG } from "../../ports/stores.contract.ts"
import { startManagementApi, type TestApi } from "../server.testing.ts"

const PLACE = "/prompts/reset-password/custom-text/de"

describe("/prompts", () => {
  it("says which experience there is, and changes what is named", async () => {
    await using api = await start()
    const settings = {
      universal_login_experience: "new",
      identifier_first: false,
      webauthn_platform_first_factor: false,
    }
    assert.deepEqual((await api.call("GET", "/prompts")).body, settings)
    const body = { universal_login_experience: "classic", identifier_first: true }
    const changed = await api.call("PATCH", "/prompts", { body })
    assert.deepEqual([changed.status, changed.body], [200, { ...settings, ...body }])
    assert.equal((await api.tenants.getTenant()).experience, "classic")
    const cleared = await api.call("PATCH", "/prompts", { body: { identifier_first: null } })
    assert.deepEqual(cleared.body, { ...settings, universal_login_experience: "classic" })
  })

  it("refuses what is no setting of it", async () => {
    await using api = await start()
    for (const body of [{}, { universal_login_experience: "newest" }, { captcha: true }]) {
      const { status, body: answer } = await api.call("PATCH", "/prompts", { body })
      assert.deepEqual([status, answer.errorCode], [400, "invalid_body"])
    }
  })
})

describe("the custom texts of a prompt in a language", () => {
  it("are none at first, replaced whole, and taken away by an empty object", async () => {
    await using api = await start()
    assert.deepEqual((await api.call("GET", PLACE)).body, {})
    const texts = { "reset-password": { title: "Neu", "unknown-key": "bleibt" } }
    const saved = await api.call("PUT", PLACE, { body: texts })
    assert.deepEqual([saved.status, saved.body], [200, texts])
    assert.deepEqual((await api.call("GET", PLACE)).body, texts)
    assert.deepEqual((await api.call("GET", PLACE.replace("/de", "/en"))).body, {})
    const other = { "reset-password-request": { title: "Vergessen?" } }
    await api.call("PUT", PLACE, { body: other })
    assert.deepEqual((await api.call("GET", PLACE)).body, other)
    assert.equal((await api.call("PUT", PLACE, { body: {} })).status, 200)
    assert.deepEqual((await api.call("GET", PLACE)).body, {})
  })

  it("are refused where there is no such prompt or language", async () => {
    await using api = await start()
    for (const path of ["/prompts/lunch/custom-text/en", "/prompts/mfa/custom-text/xx"])
      for (const method of ["GET", "PUT"]) {
        const sent = method === "GET" ? {} : { body: {} }
        const { status, body } = await api.call(method, path, sent)
        assert.deepEqual([status, body.errorCode], [400, "invalid_uri"])
      }
  })

  it("are refused when they are no texts, and stay as they were", async () => {
    await using api = await start()
    const texts = { "reset-password": { title: "Neu" } }
    await api.call("PUT", PLACE, { body: texts })
    for (const body of [[], "text", { a: "b" }, { a: { b: 1 } }, { a: { b: { c: "d" } } }]) {
      const sent = typeof body === "string" ? JSON.stringify(body) : body
      const { status, body: answer } = await api.call("PUT", PLACE, { body: sent })
      assert.deepEqual([status, answer.errorCode], [400, "invalid_body"], JSON.stringify(body))
    }
    assert.deepEqual((await api.call("GET", PLACE)).body, texts)
  })

  it("come without partials and renderers, which pages here have not", async () => {
    await using api = await start()
    assert.deepEqual((await api.call("GET", "/prompts/login/partials")).body, {})
    const { body } = await api.call("GET", "/prompts/rendering?page=0&include_totals=true")
    assert.deepEqual(body, { configs: [], start: 0, limit: 50, total: 0 })
  })
})

async function start(): Promise<TestApi> {
  const api = await startManagementApi()
  await api.tenants.save({ ...CONFIG, actions: [], bindings: [] }, 0)
  return api
}
