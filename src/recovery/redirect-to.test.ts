import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { type Client, clientOf } from "../entities/client.ts"
import { redirectToOf } from "./redirect-to.ts"

const SHOP: Client = clientOf("shop 1", {
  name: "My App",
  client_metadata: { a: "secret" },
  initiate_login_uri: "https://login.example",
  callbacks: ["https://shop.example:8443/callback?x=1", "https://other.example/"],
})

const NOTHING = { url: null, problem: null }

describe("redirectToOf", () => {
  it("is nothing where nothing is set, and the address that is", () => {
    assert.deepEqual(of(null), NOTHING)
    assert.deepEqual(of("https://a.example/x?y=1#z"), {
      url: "https://a.example/x?y=1#z",
      problem: null,
    })
  })

  it("sees the application's name, id and first callback's origin, encoded", () => {
    const template =
      "{{application.callback_domain}}/{{application.name}}/{{application.clientID}}" +
      "{{application.metadata}}{{tenant}}{{user.email}}"
    assert.deepEqual(of(template), {
      url: "https://shop.example:8443/My%20App/shop%201",
      problem: null,
    })
  })

  it("chooses by the encoded name, and leaves out applications it does not name", () => {
    const template = '{% if application.name == "My%20App" %}https://a.example/{% endif %}'
    assert.deepEqual(of(template), { url: "https://a.example/", problem: null })
    assert.deepEqual(of(template, { ...SHOP, name: "Other" }), NOTHING)
    assert.deepEqual(of(template, null), NOTHING)
  })

  it("leads nowhere but to https, and to this machine in development", () => {
    const local = "http://localhost:4000/in"
    for (const bad of [
      "http://a.example/",
      "javascript:alert(1)",
      "/in",
      "https://a@b.example/",
      local,
    ])
      assert.match(refused(of(bad)), /the URL/, bad)
    assert.deepEqual(of(local, SHOP, { allowLoopbackHttp: true }), { url: local, problem: null })
    const bare = of("{{application.callback_domain}}/in", { ...SHOP, callbacks: [] })
    assert.match(refused(bare), /not absolute/)
  })

  it("says what is wrong with a template", () => {
    assert.match(refused(of("{% if a %}")), /not closed/)
  })
})

function refused({ url, problem }: ReturnType<typeof redirectToOf>): string {
  assert.equal(url, null)
  return problem ?? ""
}

function of(
  redirectTo: string | null,
  client: Client | null = SHOP,
  rule = { allowLoopbackHttp: false },
) {
  return redirectToOf({ redirectTo, includeEmailInRedirect: true }, client, rule)
}
