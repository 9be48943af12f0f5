// Auth0: Authentication API, "Change password".
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { DB, IP, posted, startApi, type TestApi } from "./server.testing.ts"

const PATH = "/dbconnections/change_password"
const SENTENCE = "We've just sent you an email to reset your password."

describe("POST /dbconnections/change_password", () => {
  it("answers one sentence, whoever the address belongs to, and queues one job", async () => {
    await using api = await startApi()
    for (const email of ["alice@example.com", "nobody@example.com", "blocked@example.com"]) {
      const response = await api.send(PATH, posted({ client_id: "app", email, connection: DB }))
      assert.equal(response.status, 200)
      assert.equal(response.headers.get("content-type"), "text/html; charset=utf-8")
      assert.equal(response.headers.get("x-ratelimit-limit"), "10")
      assert.equal(response.headers.get("x-ratelimit-remaining"), "9")
      assert.match(response.headers.get("x-ratelimit-reset") ?? "", /^\d{10}$/)
      assert.equal(await response.text(), SENTENCE)
      const job = await queued(api)
      assert.equal(job?.type === "start-reset" && job.identifier, email)
    }
    assert.equal(await queued(api), null)
  })

  it("hands on what was asked, and nothing that was not", async () => {
    await using api = await startApi()
    const legacy = {
      newPassword: "x",
      user_id: "auth0|victim",
      ttl_sec: 999_999_999,
      resultUrl: "https://evil.test",
      markEmailAsVerified: true,
      username: ["x"],
      organization: null,
    }
    const asked = {
      client_id: "app",
      email: "  alice@example.com ",
      connection: DB,
      correlation_id: "txn_1",
    }
    const headers = { "Accept-Language": "de-AT,en;q=0.5", "User-Agent": "x".repeat(600) }
    const response = await api.send(PATH, posted({ ...asked, ...legacy }, headers))
    assert.equal(response.status, 200)
    const connection = await api.tenants.findConnectionByName(DB)
    assert.deepEqual(await queued(api), {
      type: "start-reset",
      connectionId: connection?.id,
      identifier: "alice@example.com",
      clientId: "app",
      locale: "de",
      correlationId: "txn_1",
      ip: IP,
      userAgent: "x".repeat(512),
    })
  })

  it("takes a form as it takes JSON", async () => {
    await using api = await startApi()
    const body = new URLSearchParams({ email: "alice@example.com", connection: DB })
    assert.equal((await api.send(PATH, { method: "POST", body })).status, 200)
    const job = await queued(api)
    assert.equal(job?.type === "start-reset" && job.clientId, null)
  })

  it("refuses with a text that names the field, and queues nothing", async () => {
    await using api = await startApi()
    const good = { client_id: "app", email: "alice@example.com", connection: DB }
    const wrong: [object, RegExp][] = [
      [{ ...good, email: undefined }, /email/],
      [{ ...good, email: "  " }, /email/],
      [{ ...good, email: ["alice@example.com", "mallory@evil.test"] }, /email/],
      [{ ...good, email: { $ne: "" } }, /email/],
      [{ ...good, email: 1 }, /email/],
      [{ ...good, email: `${"a".repeat(64)}@${"a.".repeat(50_000 / 2)}` }, /email/],
      [{ ...good, connection: undefined }, /connection/],
      [{ ...good, connection: "nowhere" }, /connection does not exist/],
      [{ ...good, connection: "google" }, /connection does not exist/],
      [{ ...good, connection: "closed" }, /self-service/],
      [{ ...good, client_id: "nobody" }, /client/],
      [{ ...good, client_id: null }, /client_id/],
      [{ ...good, correlation_id: "a b" }, /correlation_id/],
    ]
    for (const [body, words] of wrong) {
      const response = await api.send(PATH, posted(body))
      const answer = (await response.json()) as { error: string }
      assert.equal(response.status, 400, JSON.stringify(body).slice(0, 200))
      assert.deepEqual(Object.keys(answer), ["error"])
      assert.match(answer.error, words)
    }
    assert.equal(await queued(api), null)
  })

  it("takes ten from one source for one address, and answers 429 to the next", async () => {
    await using api = await startApi()
    const ask = (email: string, ip?: string) =>
      api.send(PATH, posted({ email, connection: DB }), ip)
    for (let round = 0; round < 10; round++)
      assert.equal((await ask("alice@example.com")).status, 200)
    const refused = await ask("ALICE@example.com")
    assert.equal(refused.status, 429)
    assert.equal(((await refused.json()) as { error: string }).error, "too_many_requests")
    assert.equal(refused.headers.get("x-ratelimit-remaining"), "0")
    assert.equal(refused.headers.get("retry-after"), "60")
    assert.equal((await ask("alice@example.com", "198.51.100.1")).status, 200)
    assert.equal((await ask("nobody@example.com")).status, 200)
    api.clock.advance(60_000)
    assert.equal((await ask("alice@example.com")).status, 200)
  })

  it("answers 413 and 415 in the shape of its other errors", async () => {
    await using api = await startApi()
    const large = await api.send(PATH, posted({ email: "x".repeat(100_000), connection: DB }))
    assert.equal(large.status, 413)
    const typed = await api.send(PATH, {
      method: "POST",
      body: "x",
      headers: { "Content-Type": "text/plain" },
    })
    assert.equal(typed.status, 415)
    for (const response of [large, typed])
      assert.deepEqual(Object.keys((await response.json()) as object), ["error"])
  })
})

describe("other methods and origins", () => {
  it("are told what is allowed, and do nothing", async () => {
    await using api = await startApi()
    const query = `${PATH}?email=alice%40example.com&connection=${DB}`
    for (const method of ["GET", "HEAD", "PUT", "PATCH", "DELETE"]) {
      const headers = { "X-HTTP-Method-Override": "POST" }
      const response = await api.send(query, { method, headers })
      assert.equal(response.status, 405, method)
      assert.equal(response.headers.get("allow"), "POST, OPTIONS")
    }
    assert.equal(await queued(api), null)
  })

  it("get no permission to read across origins", async () => {
    await using api = await startApi()
    for (const origin of ["https://evil.test", "null", "http://localhost:3000"]) {
      const headers = { Origin: origin, "Access-Control-Request-Method": "POST" }
      const preflight = await api.send(PATH, { method: "OPTIONS", headers })
      const real = await api.send(
        PATH,
        posted({ email: "a@b.test", connection: DB }, { Origin: origin }),
      )
      assert.equal(preflight.status, 204)
      for (const response of [preflight, real]) {
        assert.equal(response.headers.get("access-control-allow-origin"), null)
        assert.equal(response.headers.get("vary"), "Origin")
      }
    }
  })
})

/** The next job, taken out of the queue. */
async function queued(api: TestApi) {
  const claimed = await api.jobs.claim(api.clock.nowMs(), 1000)
  if (claimed !== null) await api.jobs.finish(claimed)
  return claimed?.job ?? null
}
