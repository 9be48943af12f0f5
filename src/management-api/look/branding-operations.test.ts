// Auth0: Management API v2, "Branding".
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { CONFIG } from "../../ports/stores.contract.ts"
import { startManagementApi, type TestApi } from "../server.testing.ts"

const TEMPLATE = "/branding/templates/universal-login"
const BOTH = "<head>{%- auth0:head -%}</head><body>{%- auth0:widget -%}</body>"
const gradient = { type: "linear-gradient", start: "#fff", end: "#EEE", angle_deg: 35 }

describe("/branding", () => {
  it("is empty at first, and then has what was set", async () => {
    await using api = await start()
    assert.deepEqual((await api.call("GET", "/branding")).body, {})
    const set = {
      colors: { primary: "#FF0000", page_background: gradient },
      favicon_url: "https://cdn.example.com/favicon.ico",
      logo_url: "https://cdn.example.com/logo.png",
      font: { url: "https://cdn.example.com/font.woff2" },
    }
    const changed = await patch(api, set)
    assert.deepEqual([changed.status, changed.body], [200, set])
    assert.deepEqual((await api.call("GET", "/branding")).body, set)
  })

  it("changes what is named, takes null away and leaves the rest", async () => {
    await using api = await start()
    await patch(api, {
      colors: { primary: "#f00", page_background: "#fff" },
      logo_url: "https://a.example/l",
    })
    const one = await patch(api, { colors: { primary: "#0f0" } })
    assert.deepEqual(one.body, {
      colors: { primary: "#0f0", page_background: "#fff" },
      logo_url: "https://a.example/l",
    })
    assert.deepEqual((await patch(api, { logo_url: null, colors: { primary: null } })).body, {
      colors: { page_background: "#fff" },
    })
    assert.deepEqual((await patch(api, { colors: null })).body, {})
  })

  const refused: [what: string, body: object][] = [
    ["nothing", {}],
    ["a name for a colour", { colors: { primary: "red" } }],
    ["CSS in a colour", { colors: { primary: "#fff;} body{display:none}" } }],
    ["CSS in a gradient", { colors: { page_background: { ...gradient, start: "url(x)" } } }],
    [
      "an angle that is none",
      { colors: { page_background: { ...gradient, angle_deg: "0), url(" } } },
    ],
    ["a script as logo", { logo_url: "javascript:alert(1)" }],
    ["a logo in the address", { logo_url: "data:image/svg+xml,<svg/>" }],
    ["a logo over plain http", { logo_url: "http://example.com/logo.png" }],
    ["a favicon of this machine, outside of development", { favicon_url: "http://localhost/a" }],
    ["a font with a password in its address", { font: { url: "https://a:b@example.com/f" } }],
    ["an address of 2,049 characters", { logo_url: `https://a.example/${"x".repeat(2031)}` }],
    ["what nobody knows", { theme: "dark" }],
  ]
  for (const [what, body] of refused)
    it(`refuses ${what}, and stays as it was`, async () => {
      await using api = await start()
      const { status, body: answer } = await patch(api, body)
      assert.deepEqual([status, answer.errorCode], [400, "invalid_body"])
      assert.deepEqual((await api.call("GET", "/branding")).body, {})
    })
})

describe("the page template", () => {
  it("is made, replaced and taken away", async () => {
    await using api = await start()
    const none = await api.call("GET", TEMPLATE)
    assert.deepEqual(
      [none.status, none.body.errorCode],
      [404, "inexistent_templates_universal_login"],
    )
    assert.equal((await api.call("PUT", TEMPLATE, { body: { template: BOTH } })).status, 201)
    assert.deepEqual((await api.call("GET", TEMPLATE)).body, { body: BOTH })
    const again = await api.call("PUT", TEMPLATE, { body: { template: `${BOTH}!` } })
    assert.deepEqual([again.status, again.body], [204, null])
    assert.equal((await api.call("DELETE", TEMPLATE)).status, 204)
    assert.equal((await api.call("DELETE", TEMPLATE)).status, 204)
    assert.equal((await api.call("GET", TEMPLATE)).status, 404)
  })

  it("may be sent as JSON text and as HTML", async () => {
    await using api = await start()
    assert.equal((await api.call("PUT", TEMPLATE, { body: JSON.stringify(BOTH) })).status, 201)
    const headers = { "Content-Type": "text/html; charset=utf-8" }
    assert.equal((await api.call("PUT", TEMPLATE, { body: `${BOTH}?`, headers })).status, 204)
    assert.deepEqual((await api.call("GET", TEMPLATE)).body, { body: `${BOTH}?` })
    assert.equal((await api.call("PATCH", "/branding", { body: "<p>", headers })).status, 415)
  })

  const refused: [what: string, template: string, message: RegExp][] = [
    ["without head", "{%- auth0:widget -%}", /must hold the tags/],
    ["without card", "{%- auth0:head -%}", /must hold the tags/],
    ["that is no Liquid", `${BOTH}{% if %}`, /not valid Liquid/],
    ["that never ends", `${BOTH}{% for a in (1..9999999) %}x{% endfor %}`, /cannot be shown/],
    ["of 102,401 characters", BOTH.padEnd(102_401), /longer than 102400/],
  ]
  for (const [what, template, message] of refused)
    it(`is refused ${what}`, async () => {
      await using api = await start()
      const { status, body } = await api.call("PUT", TEMPLATE, { body: { template } })
      assert.deepEqual([status, body.errorCode], [400, "invalid_body"])
      assert.match(body.message, message)
      assert.equal((await api.call("GET", TEMPLATE)).status, 404)
    })

  it("is its scopes' alone", async () => {
    await using api = await start()
    const sent = { scopes: ["read:branding"], body: { template: BOTH } }
    assert.equal((await api.call("PUT", TEMPLATE, sent)).status, 403)
    assert.equal((await api.call("DELETE", TEMPLATE, { scopes: ["update:branding"] })).status, 403)
  })
})

async function start(): Promise<TestApi> {
  const api = await startManagementApi()
  await api.tenants.save({ ...CONFIG, actions: [], bindings: [] }, 0)
  return api
}

function patch(api: TestApi, body: object) {
  return api.call("PATCH", "/branding", { body })
}
