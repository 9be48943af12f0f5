import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { chooseResultUrl, type ResultRoutes } from "./result-url.ts"

const NONE: ResultRoutes = { action: null, application: null, tenant: null }
const APP = "https://app.example/login?x=1#top"
const TENANT = "https://tenant.example/"
const ISS = "iss=https%3A%2F%2Fid.example.com%2F"

describe("chooseResultUrl", () => {
  it("takes what an Action set as it is, then the application's, then the tenant's", () => {
    const all = { action: "https://act.example/?a=b+c", application: APP, tenant: TENANT }
    assert.equal(choose(all), "https://act.example/?a=b+c")
    assert.equal(choose({ ...all, action: null }), `https://app.example/login?x=1&${ISS}#top`)
    assert.equal(choose({ tenant: TENANT }), `https://tenant.example/?${ISS}`)
    assert.equal(choose({}), null)
  })

  it("passes over login routes that are not https, or lead to this machine", () => {
    for (const application of [
      "http://app.example/",
      "https://localhost/login",
      "https://127.0.0.1/",
      "javascript:alert(1)",
      "/login",
    ]) {
      assert.equal(choose({ application, tenant: TENANT }), `https://tenant.example/?${ISS}`)
      assert.equal(choose({ tenant: application }), null)
    }
  })

  it("passes over placeholders that do not resolve, wherever they stand", () => {
    for (const application of [
      "https://{organization.metadata.public_host}/login",
      "https://app.example/{custom_domain.metadata.public_path}",
      "https://app.example/?to={organization.metadata.public_x}",
    ]) {
      assert.equal(choose({ application, tenant: TENANT }), `https://tenant.example/?${ISS}`)
      assert.equal(choose({ application }), null)
    }
    assert.match(choose({ application: "https://app.example/{other}" }) ?? "", /app\.example/)
  })
})

function choose(routes: Partial<ResultRoutes>): string | null {
  return chooseResultUrl({ ...NONE, ...routes }, "https://id.example.com")
}
