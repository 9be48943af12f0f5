// Auth0: Management API v2, "Authentication", "Scopes", errors.
import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import {
  BASE_URL,
  CODE,
  NOBODY,
  startManagementApi,
  TRIGGER,
  type Sent,
  type TestApi,
} from "./server.testing.ts"

const LIST = "/actions/actions"
const DAY_MS = 86_400_000

// For tests that leave it as it was.
let api: TestApi
before(async () => {
  api = await startManagementApi()
})
after(() => api[Symbol.asyncDispose]())

describe("the Management API", () => {
  it("answers what is below its path, and nothing else", async () => {
    for (const path of ["/", "/api", "/api/v22/actions/actions", "/u/reset-password"])
      assert.equal(await api.answer(new Request(`${BASE_URL}${path}`)), null)
    for (const path of ["/api/v2", "/api/v2/", "/api/v2/nothing"])
      assert.notEqual(await api.answer(new Request(`${BASE_URL}${path}`)), null)
  })

  it("answers JSON that nobody keeps", async () => {
    const { status, headers } = await api.call("GET", LIST)
    assert.equal(status, 200)
    assert.equal(headers.get("content-type"), "application/json; charset=utf-8")
    assert.equal(headers.get("cache-control"), "no-store")
  })

  it("shows nothing of a fault of ours, and tells of it", async () => {
    const api = await startManagementApi()
    const claims = { clientId: "management", scopes: api.everyScope }
    const { token } = await api.tokens.issue(claims, api.clock.nowMs())
    await api[Symbol.asyncDispose]()
    const headers = { Authorization: `Bearer ${token}` }
    const response = await api.fetch("GET", `/api/v2${LIST}`, { scopes: null, headers })
    assert.deepEqual(await response.json(), {
      statusCode: 500,
      error: "Internal Server Error",
      message: "An internal error occurred",
    })
    assert.equal(api.faults.length, 1)
  })
})

describe("a token", () => {
  const refused = async (authorization: string | null) => {
    const headers: Sent["headers"] = authorization === null ? {} : { Authorization: authorization }
    return api.call("GET", LIST, { scopes: null, headers })
  }

  it("is asked for", async () => {
    const { status, body, headers } = await refused(null)
    const message = "Missing authentication"
    assert.equal(status, 401)
    assert.deepEqual(body, {
      statusCode: 401,
      error: "Unauthorized",
      message,
      attributes: { error: message },
    })
    assert.equal(headers.get("www-authenticate"), "Bearer")
  })

  for (const header of ["Basic YTpi", "Bearer", "Bearer a b", "token"])
    it(`comes by Bearer, not as ${header}`, async () => {
      const { status, body } = await refused(header)
      assert.deepEqual([status, body.errorCode], [400, "Bearer"])
      assert.match(body.message, /^Bad HTTP authentication header format/)
    })

  for (const token of ["nonsense", "a.b.c", "..", "é"])
    it(`is invalid when it is no JWT: ${token}`, async () => {
      const { status, body } = await refused(`Bearer ${encodeURI(token)}`)
      assert.deepEqual([status, body.message], [401, "Invalid token"])
    })

  it("has a signature that holds", async () => {
    const { token } = await api.tokens.issue({ clientId: "m", scopes: [] }, api.clock.nowMs())
    const [header, , signature] = token.split(".")
    const payload = Buffer.from('{"scope":"read:actions"}').toString("base64url")
    const headers = { Authorization: `Bearer ${header}.${payload}.${signature}` }
    const { status, body } = await api.call("GET", LIST, { scopes: null, headers })
    assert.equal(status, 401)
    assert.equal(body.message, "Invalid signature received for JSON Web Token validation")
  })

  it("expires after a day", async () => {
    await using api = await startManagementApi()
    const claims = { clientId: "management", scopes: api.everyScope }
    const { token } = await api.tokens.issue(claims, api.clock.nowMs())
    const headers = { Authorization: `Bearer ${token}` }
    api.clock.advance(DAY_MS - 1)
    assert.equal((await api.call("GET", LIST, { scopes: null, headers })).status, 200)
    api.clock.advance(1)
    const { status, body } = await api.call("GET", LIST, { scopes: null, headers })
    assert.equal(status, 401)
    assert.equal(body.message, "Expired token received for JSON Web Token validation")
  })

  it("is no good once the settings name another client", async () => {
    const claims = { clientId: "the client before", scopes: api.everyScope }
    const { token } = await api.tokens.issue(claims, api.clock.nowMs())
    const { status, body } = await refused(`Bearer ${token}`)
    assert.deepEqual([status, body.message], [401, "Invalid token"])
  })
})

describe("the tenant's log", () => {
  it("has every change, with who made it from where, and no word of a body", async () => {
    await using api = await startManagementApi()
    const { id } = await api.create({ secrets: [{ name: "K", value: "hunter2-hunter2" }] })
    api.clock.advance(1)
    await api.call("PATCH", `${LIST}/${id}`, { body: { code: CODE } })
    await api.call("DELETE", `${LIST}/${NOBODY}`)
    await api.call("GET", `${LIST}/${id}`)
    const events = await api.logs.list(10)
    assert.deepEqual(
      events.map(({ type, description, clientId, ip, details }) => ({
        type,
        description,
        clientId,
        ip,
        details,
      })),
      [
        { method: "PATCH", path: "/actions/actions/:id" },
        { method: "POST", path: "/actions/actions" },
      ].map(({ method, path }) => ({
        type: "sapi",
        description: `${method} ${path}`,
        clientId: "management",
        ip: "192.0.2.7",
        details: { method, path, id },
      })),
    )
    assert.doesNotMatch(JSON.stringify(events), /hunter2/)
  })
})

describe("a scope", () => {
  it("that is missing is named as Auth0's clients read it", async () => {
    const { status, body } = await api.call("POST", LIST, { scopes: ["read:actions"], body: {} })
    assert.equal(status, 403)
    assert.deepEqual(body, {
      statusCode: 403,
      error: "Forbidden",
      message: "Insufficient scope, expected any of: create:actions",
      errorCode: "insufficient_scope",
    })
  })

  it("is asked for by every operation but the document, and the tail, which has a token of its own", async () => {
    const open: string[] = []
    for (const { method, path, scopes } of api.operations) {
      const sent = { scopes: ["read:nothing"], ...(method !== "GET" && { body: {} }) }
      const response = await api.fetch(method, `/api/v2${path.replaceAll(/:\w+/g, "x")}`, sent)
      if (response.status !== 403) open.push(`${method} ${path}`)
      for (const scope of scopes ?? []) assert.ok(api.everyScope.includes(scope), scope)
    }
    assert.deepEqual(open, ["GET /actions/log-sessions/tail", "GET /openapi.json"])
  })
})

describe("what is not there", () => {
  const unknown: [method: string, path: string, status: number, message: RegExp][] = [
    ["GET", "/rules", 403, /^Insufficient scope, expected any of: read:rules$/],
    ["GET", "/custom-domains?take=1", 403, /read:custom_domains$/],
    ["GET", "/organizations/org_1", 403, /read:organizations$/],
    ["GET", "/", 403, /read:resource$/],
    ["GET", "/%0d%0a", 403, /read:resource$/],
    ["POST", "/rules", 404, /^Not Found$/],
    ["DELETE", "/clients/a", 404, /^Not Found$/],
    ["PUT", "/actions/actions", 404, /^Not Found$/],
    ["GET", "/actions/nothing", 404, /^Not Found$/],
  ]
  for (const [method, path, status, message] of unknown)
    it(`is ${status} to ${method} ${path}`, async () => {
      const sent = method === "GET" ? {} : { body: {} }
      const answer = await api.call(method, path, sent)
      assert.equal(answer.status, status)
      assert.match(answer.body.message, message)
    })

  it("is told only to who has a token", async () => {
    for (const method of ["GET", "POST"])
      assert.equal((await api.call(method, "/rules", { scopes: null })).status, 401)
  })
})

describe("a body", () => {
  const body = { name: "a", supported_triggers: [TRIGGER], code: CODE }

  it("may have 1,000,000 bytes and not one more", async () => {
    await using api = await startManagementApi()
    const text = JSON.stringify(body)
    const filled = text + " ".repeat(1_000_000 - text.length)
    assert.equal((await api.call("POST", LIST, { body: filled })).status, 201)
    assert.equal((await api.call("POST", LIST, { body: `${filled} ` })).status, 413)
  })

  it("may be left out with its type, and says nothing then", async () => {
    await using api = await startManagementApi()
    const { id } = await api.create()
    assert.equal((await api.call("POST", `${LIST}/${id}/deploy`)).status, 200)
    assert.equal((await api.call("PATCH", `${LIST}/${id}`)).status, 200)
    assert.equal((await api.call("POST", LIST)).status, 400)
  })

  const odd: [what: string, sent: Sent, status: number][] = [
    ["no JSON", { body: "{" }, 400],
    ["too deep", { body: `${"[".repeat(40)}${"]".repeat(40)}` }, 400],
    ["a list", { body: [] }, 400],
    [
      "a form",
      { body: "name=a", headers: { "Content-Type": "application/x-www-form-urlencoded" } },
      415,
    ],
  ]
  for (const [what, sent, status] of odd)
    it(`is refused when it is ${what}`, async () => {
      assert.equal((await api.call("POST", LIST, sent)).status, status)
    })
})

describe("a query", () => {
  for (const query of [
    "page=-1",
    "page=x",
    "per_page=0",
    "per_page=101",
    "per_page=1.5",
    "page=99999999999",
    "deployed=yes",
    "triggerId=post-lunch",
    "actionName=a%00b",
  ])
    it(`is refused when it is ${query}`, async () => {
      const { status, body } = await api.call("GET", `${LIST}?${query}`)
      assert.deepEqual([status, body.errorCode], [400, "invalid_query_string"])
    })

  for (const query of ["", "page=0&per_page=100", "page=", "include_totals=true", "deployed=false"])
    it(`is taken when it is ${query === "" ? "empty" : query}`, async () => {
      assert.equal((await api.call("GET", `${LIST}?${query}`)).status, 200)
    })
})
