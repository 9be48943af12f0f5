// RFC 7517 (JWK Set), RFC 8414 (metadata).
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { BASE_URL, posted, startApi } from "./server.testing.ts"

describe("the published keys", () => {
  it("are one RSA key for signatures, without its private half", async () => {
    await using api = await startApi()
    const response = await api.send("/.well-known/jwks.json")
    assert.equal(response.status, 200)
    const { keys } = (await response.json()) as { keys: Record<string, string>[] }
    const [key] = keys
    assert.equal(keys.length, 1)
    assert.deepEqual(Object.keys(key ?? {}).sort(), ["alg", "e", "kid", "kty", "n", "use"])
    assert.deepEqual([key?.kty, key?.alg, key?.use], ["RSA", "RS256", "sig"])
    assert.equal(Buffer.from(key?.n ?? "", "base64url").length * 8, 2048)
  })

  it("stay the same", async () => {
    await using api = await startApi()
    const read = async () => (await api.send("/.well-known/jwks.json")).text()
    assert.equal(await read(), await read())
  })
})

describe("the metadata", () => {
  it("names endpoints that are there, and grants that are understood", async () => {
    await using api = await startApi()
    const response = await api.send("/.well-known/openid-configuration")
    const said = (await response.json()) as Record<string, string> & {
      grant_types_supported: string[]
    }
    assert.equal(said.issuer, `${BASE_URL}/`)
    for (const name of ["userinfo_endpoint", "jwks_uri", "token_endpoint"]) {
      const { pathname, origin } = new URL(said[name] ?? "")
      assert.equal(origin, BASE_URL)
      // `send` throws when nobody answers the path.
      assert.notEqual((await api.send(pathname)).status, 404)
    }
    for (const grant of said.grant_types_supported) {
      const response = await api.send(
        "/oauth/token",
        posted({ grant_type: grant, client_id: "app" }),
      )
      assert.notEqual(
        ((await response.json()) as { error: string }).error,
        "unsupported_grant_type",
      )
    }
  })

  it("is only read", async () => {
    await using api = await startApi()
    const response = await api.send("/.well-known/openid-configuration", { method: "POST" })
    assert.deepEqual([response.status, response.headers.get("allow")], [405, "GET, OPTIONS"])
  })
})
