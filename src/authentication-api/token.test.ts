// Auth0: Authentication API, "Resource Owner Password", "Refresh Token", "Get User Info".
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { hash as weakHash } from "@node-rs/argon2"
import { setPasswordHash } from "../storage/resets/set-password-hash.ts"
import { transact } from "../storage/transaction.ts"
import { DB, PASSWORD, posted, startApi, type TestApi } from "./server.testing.ts"

const REALM_GRANT = "http://auth0.com/oauth/grant-type/password-realm"
const LOGIN = {
  grant_type: "password",
  client_id: "app",
  username: "alice@example.com",
  password: PASSWORD,
}
const WRONG = { error: "invalid_grant", error_description: "Wrong email or password." }
const DAY_MS = 86_400_000

describe("a password grant", () => {
  it("answers tokens to the right password, by form and JSON, with a realm or the default", async () => {
    await using api = await startApi()
    const bodies = [
      LOGIN,
      { ...LOGIN, realm: DB },
      { ...LOGIN, grant_type: REALM_GRANT, realm: DB },
      { ...LOGIN, username: " Alice@Example.com " },
    ]
    for (const body of bodies) {
      for (const init of [posted(body), { method: "POST", body: new URLSearchParams(body) }]) {
        const response = await api.send("/oauth/token", init)
        assert.equal(response.status, 200)
        assert.equal(response.headers.get("cache-control"), "no-store")
        const { access_token: token, ...rest } = (await response.json()) as Record<string, unknown>
        assert.match(String(token), /^[\w-]{43}$/)
        assert.deepEqual(rest, { scope: "", expires_in: 86_400, token_type: "Bearer" })
      }
    }
    assert.equal((await api.accounts.find("auth0|alice"))?.loginsCount, 8)
  })

  it("says which scopes it granted, and that openid is none of them", async () => {
    await using api = await startApi()
    const { body } = await ask(api, { ...LOGIN, scope: "openid profile offline_access x" })
    assert.equal(body.scope, "profile offline_access")
    assert.match(String(body.refresh_token), /^[\w-]{43}$/)
    assert.equal("id_token" in body, false)
  })

  it("answers a wrong password and an unknown account alike, to the byte", async () => {
    await using api = await startApi()
    const wrong = await ask(api, { ...LOGIN, password: "no" })
    const unknown = await ask(api, { ...LOGIN, username: "nobody@example.com" })
    const blocked = await ask(api, { ...LOGIN, username: "blocked@example.com", password: "no" })
    for (const answer of [wrong, unknown, blocked])
      assert.deepEqual([answer.status, answer.body, answer.headers], [403, WRONG, wrong.headers])
    assert.deepEqual(await logTypes(api), ["fp", "fp", "fu"])
  })

  it("tells a blocked user so only after the right password", async () => {
    await using api = await startApi()
    const { status, body } = await ask(api, { ...LOGIN, username: "blocked@example.com" })
    assert.equal(status, 401)
    assert.deepEqual(body, { error: "unauthorized", error_description: "user is blocked" })
  })

  it("blocks after ten failures, from that address only, until a reset lifts it", async () => {
    await using api = await startApi()
    const wrong = { ...LOGIN, password: "no" }
    for (let round = 0; round < 10; round++) assert.equal((await ask(api, wrong)).status, 403)
    for (const body of [wrong, LOGIN, { ...LOGIN, username: "ALICE@example.com" }]) {
      const refused = await ask(api, body)
      assert.equal(refused.status, 429)
      assert.equal(refused.body.error, "too_many_attempts")
    }
    assert.equal((await ask(api, LOGIN, "198.51.100.7")).status, 200)
    api.clock.advance(3 * DAY_MS - 1)
    assert.equal((await ask(api, LOGIN)).status, 429)
    await setPassword(api, await api.hasher.hash("New-horse-battery-2"))
    assert.equal((await ask(api, { ...LOGIN, password: "New-horse-battery-2" })).status, 200)
  })

  it("counts unknown accounts as it counts known ones, and forgets failures after a success", async () => {
    await using api = await startApi()
    const unknown = { ...LOGIN, username: "nobody@example.com" }
    for (let round = 0; round < 10; round++) assert.equal((await ask(api, unknown)).status, 403)
    assert.equal((await ask(api, unknown)).status, 429)
    for (let round = 0; round < 9; round++) await ask(api, { ...LOGIN, password: "no" })
    assert.equal((await ask(api, LOGIN)).status, 200)
    for (let round = 0; round < 9; round++)
      assert.equal((await ask(api, { ...LOGIN, password: "no" })).status, 403)
    assert.equal((await ask(api, LOGIN)).status, 200)
    assert.equal((await logTypes(api)).includes("limit_wc"), true)
  })

  it("lets no more than ten of many guesses at a time be looked at", async () => {
    await using api = await startApi()
    const guesses = Array.from({ length: 30 }, () => ask(api, { ...LOGIN, password: "no" }))
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    assert.equal(statuses.filter((status) => status === 429).length, 20)
  })

  it("counts nothing that it was too busy to look at", async () => {
    await using api = await startApi(1)
    const wrong = { ...LOGIN, password: "no" }
    const flood = await Promise.all(Array.from({ length: 30 }, () => ask(api, wrong)))
    const statuses = flood.map(({ status }) => status)
    assert.deepEqual(new Set(statuses), new Set([403, 503]))
    const counted = statuses.filter((status) => status === 403).length
    assert(counted < 10)
    for (let round = counted; round < 10; round++) assert.equal((await ask(api, wrong)).status, 403)
    assert.equal((await ask(api, wrong)).status, 429)
  })

  it("takes a password in any Unicode form, and hashes an outdated one again", async () => {
    await using api = await startApi()
    const outdated = await weakHash("Pässwort-1".normalize("NFKC"), {
      memoryCost: 4096,
      timeCost: 1,
    })
    await setPassword(api, outdated)
    for (const password of ["Pässwort-1".normalize("NFD"), "Pässwort-1"])
      assert.equal((await ask(api, { ...LOGIN, password })).status, 200)
    const account = await api.accounts.find("auth0|alice")
    assert.match(account?.passwordHash ?? "", /m=19456,t=2,p=1/)
  })

  it("names what is wrong with a request", async () => {
    await using api = await startApi()
    const { password: _password, ...withoutPassword } = LOGIN
    const cases: [object, number, string, RegExp][] = [
      [{}, 400, "invalid_request", /grant_type/],
      [withoutPassword, 400, "invalid_request", /password/],
      [{ ...LOGIN, username: ["a"] }, 400, "invalid_request", /username/],
      [{ ...LOGIN, client_id: "" }, 400, "invalid_request", /client_id/],
      [{ ...LOGIN, client_id: "nobody" }, 401, "access_denied", /Unauthorized/],
      [{ ...LOGIN, grant_type: "implicit" }, 400, "unsupported_grant_type", /grant/],
      [{ ...LOGIN, grant_type: REALM_GRANT }, 400, "invalid_request", /realm/],
      [{ ...LOGIN, realm: "nowhere" }, 400, "invalid_request", /realm/],
      [{ ...LOGIN, realm: "google" }, 400, "invalid_request", /realm/],
    ]
    for (const [request, status, error, words] of cases) {
      const answer = await ask(api, request)
      assert.equal(answer.status, status, JSON.stringify(request))
      assert.equal(answer.body.error, error)
      assert.match(String(answer.body.error_description), words)
    }
  })

  it("never writes a password or a token into the log", async () => {
    await using api = await startApi()
    const { body } = await ask(api, { ...LOGIN, scope: "offline_access" })
    await ask(api, { ...LOGIN, password: "Wrong-horse-1" })
    const log = JSON.stringify(await api.logs.list(100))
    for (const secret of [PASSWORD, "Wrong-horse-1", body.access_token, body.refresh_token])
      assert.equal(log.includes(String(secret)), false)
  })
})

describe("a refresh token", () => {
  it("buys access tokens again and again, for its own client", async () => {
    await using api = await startApi()
    const { body } = await ask(api, { ...LOGIN, scope: "offline_access" })
    const grant = {
      grant_type: "refresh_token",
      client_id: "app",
      refresh_token: body.refresh_token,
    }
    for (let round = 0; round < 2; round++) {
      const answer = await ask(api, grant)
      assert.equal(answer.status, 200)
      assert.equal("refresh_token" in answer.body, false)
      assert.equal((await whoIs(api, answer.body.access_token)).status, 200)
    }
    api.clock.advance(30 * DAY_MS - 1)
    assert.equal((await ask(api, grant)).status, 200)
    api.clock.advance(1)
    assert.equal((await ask(api, grant)).status, 403)
  })

  it("is refused when it is none, or ended", async () => {
    await using api = await startApi()
    const { body } = await ask(api, { ...LOGIN, scope: "offline_access" })
    const grant = { grant_type: "refresh_token", client_id: "app" }
    await api.db.kysely.deleteFrom("sessions").execute()
    for (const token of ["x", body.access_token, body.refresh_token]) {
      const answer = await ask(api, { ...grant, refresh_token: token })
      assert.equal(answer.status, 403)
      assert.equal(answer.body.error_description, "Unknown or invalid refresh token.")
    }
  })
})

describe("GET /userinfo", () => {
  it("answers the claims that are texts, and nothing else of the profile", async () => {
    await using api = await startApi()
    const { body } = await ask(api, LOGIN)
    const response = await whoIs(api, body.access_token)
    assert.equal(response.headers.get("cache-control"), "no-store")
    assert.deepEqual(await response.json(), {
      sub: "auth0|alice",
      name: "A. Name",
      picture: "https://a.test/p.png",
      email: "alice@example.com",
      email_verified: true,
      updated_at: "2026-03-05T00:00:00.000Z",
    })
  })

  it("answers 401 to no token, a refresh token, an old one and one whose session has ended", async () => {
    await using api = await startApi()
    const { body } = await ask(api, { ...LOGIN, scope: "offline_access" })
    for (const token of ["", "x", "a b", body.refresh_token])
      assert.equal((await whoIs(api, token)).status, 401)
    const bare = await api.send("/userinfo")
    assert.equal(bare.status, 401)
    assert.match(bare.headers.get("www-authenticate") ?? "", /^Bearer /)
    api.clock.advance(DAY_MS - 1)
    assert.equal((await whoIs(api, body.access_token)).status, 200)
    await api.db.kysely.deleteFrom("sessions").execute()
    assert.equal((await whoIs(api, body.access_token)).status, 401)
    const { body: second } = await ask(api, LOGIN)
    api.clock.advance(DAY_MS)
    assert.equal((await whoIs(api, second.access_token)).status, 401)
  })
})

async function ask(api: TestApi, request: object, ip?: string) {
  const response = await api.send("/oauth/token", posted(request), ip)
  const body = (await response.json()) as Record<string, unknown>
  return { status: response.status, body, headers: [...response.headers] }
}

function whoIs(api: TestApi, token: unknown) {
  return api.send("/userinfo", { headers: { Authorization: `Bearer ${String(token)}` } })
}

async function logTypes(api: TestApi) {
  return (await api.logs.list(100)).map(({ type }) => type).sort()
}

function setPassword(api: TestApi, passwordHash: string) {
  const write = { type: "set-password-hash", userId: "auth0|alice", passwordHash } as const
  const nowMs = api.clock.nowMs()
  return transact(api.db, (trx) =>
    setPasswordHash(trx, { ...write, markEmailAsVerified: false }, nowMs),
  )
}
