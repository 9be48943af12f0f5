// RFC 6749 section 4.4; Auth0: "Client Credentials Flow", "Access tokens for the Management API".
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from "jose"
import {
  AUDIENCE,
  BASE_URL,
  CLIENT_SECRET,
  posted,
  startApi,
  type TestApi,
} from "./server.testing.ts"

const ASK = {
  grant_type: "client_credentials",
  client_id: "management",
  client_secret: CLIENT_SECRET,
  audience: AUDIENCE,
}
const UNAUTHORIZED = { error: "access_denied", error_description: "Unauthorized" }
const DAY_S = 86_400

describe("a client credentials grant", () => {
  it("answers a token for all there is, by form and by JSON", async () => {
    await using api = await startApi()
    for (const init of [posted(ASK), { method: "POST", body: new URLSearchParams(ASK) }]) {
      const response = await api.send("/oauth/token", init)
      assert.equal(response.status, 200)
      assert.equal(response.headers.get("cache-control"), "no-store")
      const { access_token: token, ...rest } = (await response.json()) as Record<string, unknown>
      assert.match(String(token), /^[\w-]+\.[\w-]+\.[\w-]+$/)
      const scope = "create:actions read:actions"
      assert.deepEqual(rest, { scope, expires_in: DAY_S, token_type: "Bearer" })
    }
  })

  it("answers a token that whoever has the published keys can prove", async () => {
    await using api = await startApi()
    const { body } = await ask(api, ASK)
    const keys = (await (await api.send("/.well-known/jwks.json")).json()) as JSONWebKeySet
    const token = String(body.access_token)
    const nowS = Math.floor(api.clock.nowMs() / 1000)
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
      currentDate: new Date(api.clock.nowMs()),
    })
    assert.deepEqual(payload, {
      iss: `${BASE_URL}/`,
      sub: "management@clients",
      aud: AUDIENCE,
      iat: nowS,
      exp: nowS + DAY_S,
      scope: "create:actions read:actions",
      gty: "client-credentials",
      azp: "management",
    })
    const { kid } = keys.keys[0] ?? {}
    assert.deepEqual(decodeProtectedHeader(token), { alg: "RS256", typ: "JWT", kid })
  })

  it("takes the secret by Basic, and tells who came by it that it is understood", async () => {
    await using api = await startApi()
    const { client_id: _, client_secret: _secret, ...rest } = ASK
    const by = (secret: string) => basic("management", secret)
    assert.equal((await ask(api, rest, by(CLIENT_SECRET))).status, 200)
    const wrong = await ask(api, rest, by("wrong"))
    assert.deepEqual([wrong.status, wrong.body], [401, UNAUTHORIZED])
    assert.match(wrong.headers["www-authenticate"] ?? "", /^Basic /)
    assert.equal(
      (await ask(api, { ...ASK, client_secret: "no" })).headers["www-authenticate"],
      undefined,
    )
  })

  it("is narrowed to the scopes that are asked for, and widened to none", async () => {
    await using api = await startApi()
    const scopeOf = async (scope: string) => (await ask(api, { ...ASK, scope })).body.scope
    assert.equal(await scopeOf("read:actions"), "read:actions")
    assert.equal(await scopeOf("read:actions delete:everything"), "read:actions")
    assert.equal(await scopeOf("delete:everything"), undefined)
  })

  it("takes the audience with and without its last slash", async () => {
    await using api = await startApi()
    assert.equal((await ask(api, { ...ASK, audience: AUDIENCE.slice(0, -1) })).status, 200)
  })

  it("is refused for another audience, or none", async () => {
    await using api = await startApi()
    const other = await ask(api, { ...ASK, audience: "https://other.example/api/v2/" })
    assert.deepEqual(
      [other.status, other.body],
      [
        403,
        {
          error: "access_denied",
          error_description: "Service not found: https://other.example/api/v2/",
        },
      ],
    )
    const { audience: _, ...without } = ASK
    const none = await ask(api, without)
    assert.deepEqual([none.status, none.body.error], [403, "access_denied"])
  })

  it("answers a wrong secret, no secret and an unknown client alike", async () => {
    await using api = await startApi()
    const { client_secret: _, ...without } = ASK
    for (const body of [
      { ...ASK, client_secret: "wrong" },
      { ...ASK, client_secret: "" },
      { ...ASK, client_id: "app" },
      { ...ASK, audience: "x", client_secret: "wrong" },
      without,
    ]) {
      const { status, body: said } = await ask(api, body)
      assert.deepEqual([status, said], [401, UNAUTHORIZED])
    }
  })

  it("lets ten wrong secrets through, then waits a minute for each, from that address only", async () => {
    await using api = await startApi()
    const wrong = { ...ASK, client_secret: "wrong" }
    for (let count = 0; count < 10; count++) assert.equal((await ask(api, wrong)).status, 401)
    const refused = await ask(api, ASK)
    assert.deepEqual([refused.status, refused.body.error], [429, "too_many_requests"])
    assert.equal(refused.headers["retry-after"], "60")
    assert.equal((await ask(api, ASK, {}, "198.51.100.7")).status, 200)
    api.clock.advance(59_999)
    assert.equal((await ask(api, ASK)).status, 429)
    api.clock.advance(1)
    assert.equal((await ask(api, ASK)).status, 200)
  })

  it("counts nothing of who has the right secret", async () => {
    await using api = await startApi()
    for (let count = 0; count < 12; count++) assert.equal((await ask(api, ASK)).status, 200)
  })

  it("is refused to everybody where the settings name no client", async () => {
    await using api = await startApi(8, { managementClient: null })
    const { status, body } = await ask(api, ASK)
    assert.deepEqual([status, body], [401, UNAUTHORIZED])
  })

  it("wants texts", async () => {
    await using api = await startApi()
    for (const odd of [{ client_secret: 7 }, { audience: ["a"] }, { scope: {} }]) {
      const { status, body } = await ask(api, { ...ASK, ...odd })
      assert.deepEqual([status, body.error], [400, "invalid_request"])
    }
  })
})

async function ask(api: TestApi, body: object, headers: Record<string, string> = {}, ip?: string) {
  const response = await api.send("/oauth/token", posted(body, headers), ip)
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    headers: Object.fromEntries(response.headers) as Record<string, string | undefined>,
  }
}

function basic(id: string, secret: string): Record<string, string> {
  const pair = `${encodeURIComponent(id)}:${encodeURIComponent(secret)}`
  return { Authorization: `Basic ${Buffer.from(pair).toString("base64")}` }
}
