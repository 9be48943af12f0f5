// What an attacker or an operator in a hurry does to Actions by the Management API, on the whole
// server: who gets in, what a reset under way does, and what can be read afterwards.
import assert from "node:assert/strict"
import { createHmac, createPublicKey } from "node:crypto"
import { after, before, describe, it } from "node:test"
import { exportTenant } from "../../src/administration/export-tenant.ts"
import { processRunner, type ProcessRunner } from "../../src/sandbox/process-runner.ts"
import { BASE_URL, boot, type Booted, type BootOptions, MANAGEMENT_SECRET } from "./boot.ts"

const BOB = "bob@example.com"
const ACTIONS = "/api/v2/actions/actions"
const BINDINGS = "/api/v2/actions/triggers/password-reset-post-challenge/bindings"
const ASKS = `exports.onExecutePostChallenge = async (event, api) => api.authentication.challengeWith({ type: "email" })`
const DENIES = `exports.onExecutePostChallenge = async (event, api) => api.access.deny("guarded")`
const ALLOWS = `exports.onExecutePostChallenge = async () => {}`

let runner: ProcessRunner
before(async () => {
  runner = await processRunner()
})
after(() => runner[Symbol.asyncDispose]())

describe("a token of the Management API", () => {
  it("is proved by its signature, of the one kind there is", async () => {
    await using world = await start()
    const [, payload = "", signature = ""] = world.token.split(".")
    const jwks = await world.call("GET", "/.well-known/jwks.json", { token: null })
    const [jwk] = jwks.body.keys
    const pem = createPublicKey({ key: jwk, format: "jwk" }).export({ type: "spki", format: "pem" })
    const signed = (key: string) => {
      const text = `${encode({ alg: "HS256", typ: "JWT", kid: jwk.kid })}.${payload}`
      return `${text}.${createHmac("sha256", key).update(text).digest("base64url")}`
    }
    const forged = [
      `${encode({ alg: "none" })}.${payload}.`,
      `${encode({ alg: "none" })}.${payload}.${signature}`,
      `${encode({ alg: "PS256", kid: jwk.kid })}.${payload}.${signature}`,
      `${encode({ alg: "RS256", kid: "../../../dev/null" })}.${payload}.${signature}`,
      `${encode({ alg: "RS256", jku: "http://127.0.0.1:9/keys" })}.${payload}.${signature}`,
      `${encode({ alg: "RS256", jwk })}.${payload}.${signature}`,
      `${encode({ alg: "RS256", crit: ["b64"], b64: false })}.${payload}.${signature}`,
      ...[pem, JSON.stringify(jwk), jwk.n].map((key) => signed(String(key))),
      world.token.slice(0, -2),
      `${"a".repeat(10_000)}.b.c`,
    ]
    for (const token of forged)
      assert.equal((await world.call("GET", ACTIONS, { token })).status, 401, token.slice(0, 80))
    assert.equal((await world.call("GET", ACTIONS)).status, 200)
  })

  it("is asked for on every way to the path, and whatever the method says it is", async () => {
    await using world = await start()
    for (const path of ["/x/..", "/.", "/%2e"].map((way) => `${way}${ACTIONS}`))
      assert.equal((await world.call("GET", path, { token: null })).status, 401, path)
    for (const path of [`/${ACTIONS}`, ACTIONS.replace("/v2", "%2fv2"), ACTIONS.toUpperCase()])
      assert.equal((await world.call("GET", path, { token: null })).status, 404, path)
    for (const method of ["HEAD", "OPTIONS", "PUT", "DELETE"])
      assert.equal((await world.call(method, ACTIONS, { token: null })).status, 401, method)
    const token = await world.newToken("create:actions")
    const headers = { "X-HTTP-Method-Override": "GET", "X-Method-Override": "GET" }
    assert.equal((await world.call("POST", ACTIONS, { token, headers })).status, 400)
    assert.equal((await world.call("GET", ACTIONS, { token })).status, 403)
  })
})

describe("a reset under way", () => {
  for (const [what, changes] of Object.entries<Change>({
    "deleted by force": (world, id) => [world.call("DELETE", `${ACTIONS}/${id}?force=true`)],
    unbound: (world) => [world.call("PATCH", BINDINGS, { body: { bindings: [] } })],
    "replaced by a version that lets everybody in": (world, id) => [
      world
        .call("PATCH", `${ACTIONS}/${id}`, { body: { code: ALLOWS } })
        .then(() => world.call("POST", `${ACTIONS}/${id}/deploy`)),
    ],
  }))
    it(`runs the Action it began with when that is ${what}`, async () => {
      await using world = await start({ actions: { ask: ASKS, guard: DENIES } })
      const { booted } = world
      const browser = booted.browser()
      const page = await booted.open(await booted.link(BOB), browser)
      assert.equal(page.at, "/u/mfa-email-challenge")
      const all = (await world.call("GET", ACTIONS)).body.actions
      const { id } = all.find(({ name }: { name: string }) => name === "guard")
      for (const { status } of await Promise.all(changes(world, id))) assert.ok(status < 300)
      const code = await booted.code(BOB)
      const denied = await browser.submit(page, { code })
      assert.match(denied.text, /guarded/)
      assert.ok(!(await booted.logTypes()).includes("scp"))
    })

  it("never skips an Action while others bind, deploy and delete at once", async () => {
    await using world = await start({ actions: { guard: DENIES } })
    const { booted } = world
    const [{ id }] = (await world.call("GET", ACTIONS)).body.actions
    const bindings = [{ ref: { type: "action_id", value: id } }]
    for (let count = 0; count < 5; count++) {
      const link = await booted.link(BOB)
      const [page, ...answers] = await Promise.all([
        booted.open(link),
        world.call("POST", `${ACTIONS}/${id}/deploy`),
        world.call("PATCH", BINDINGS, { body: { bindings } }),
        world.call("PATCH", `${ACTIONS}/${id}`, { body: { code: `${DENIES} // ${count}` } }),
        world.call("DELETE", `${ACTIONS}/${id}`),
      ])
      assert.match(page.text, /guarded/)
      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200, 200, 409],
      )
      booted.clock.advance(60_000)
    }
  })
})

describe("what can be read afterwards", () => {
  it("holds no secret: no answer, no export and no line of the log", async () => {
    await using world = await start()
    const value = "hunter2-hunter2-hunter2"
    const code = `exports.onExecutePostChallenge = async (event) => { console.log(event.secrets); throw new Error(event.secrets.K) }`
    const body = { name: "a", supported_triggers: [TRIGGER], code, secrets: [{ name: "K", value }] }
    const { body: made } = await world.call("POST", ACTIONS, { body: { ...body, deploy: true } })
    const bindings = [{ ref: { type: "action_name", value: "a" } }]
    await world.call("PATCH", BINDINGS, { body: { bindings } })
    await world.call("POST", ACTIONS, { body })
    await world.call("POST", ACTIONS, { body: { ...body, name: value, secrets: "no list" } })
    const session = await world.call("POST", "/api/v2/actions/log-sessions", { body: {} })
    await world.call("POST", `${ACTIONS}/${made.id}/test`, { body: { payload: {} } })
    await world.booted.open(await world.booted.link(BOB))
    const [run] = await world.booted.app.executions.list({}, 1)
    assert.equal(run?.outcome.kind, "threw")
    await world.call("GET", `/api/v2/actions/executions/${run?.id}`)
    for (const path of [ACTIONS, `${ACTIONS}/${made.id}`, `${ACTIONS}/${made.id}/versions`])
      await world.call("GET", path)
    await world.call("GET", BINDINGS)
    const files = await exportTenant(world.booted.app)
    const { lines } = await world.booted.app.tail.read(null, 1, 500)
    assert.ok(lines.length > 0)
    const all = [...world.answers, ...world.booted.lines, JSON.stringify([files, lines])].join("\n")
    assert.ok(!all.includes(value), "the secret of the Action")
    const log = world.booted.lines.join("\n")
    const listening = new URL(session.body.url).searchParams.get("token") ?? ""
    for (const secret of [world.token, MANAGEMENT_SECRET, listening])
      assert.ok(!log.includes(secret), "what lets somebody in")
  })

  it("holds no link or code, whatever the Action that sends them writes and throws", async () => {
    const code = `exports.onExecuteCustomEmailProvider = async (event, api) => {
      console.log(event.notification.text)
      console.error(JSON.stringify(event.notification))
      if (event.user.email.startsWith("bob")) throw new Error(event.notification.html)
      api.notification.drop(event.notification.text)
    }`
    await using world = await start({
      actions: { mail: { trigger: "custom-email-provider", code } },
    })
    const { app, lines } = world.booted
    await world.call("POST", "/api/v2/actions/log-sessions", { body: {} })
    for (const email of [BOB, "alice@example.com"]) {
      await world.booted.post("/dbconnections/change_password", {
        client_id: "rekey-dev-app",
        email,
        connection: "Username-Password-Authentication",
      })
      await app.worker.runDue()
    }
    const runs = await app.executions.list({}, 10)
    assert.deepEqual(runs.map(({ outcome }) => outcome.kind).sort(), ["finished", "threw"])
    const tail = await app.tail.read(null, 1, 500)
    assert.ok(tail.lines.length > 0)
    const all = JSON.stringify([runs, tail.lines, await app.logs.list(100), lines])
    assert.match(all, /ticket=\[withheld\]/)
    assert.doesNotMatch(all, /ticket=(?!\[withheld\])/)
  })
})

const TRIGGER = { id: "password-reset-post-challenge", version: "v1" }

type Change = (world: World, id: string) => readonly Promise<{ status: number }>[]

interface Sent {
  body?: object
  /** Null: none. */
  token?: string | null
  headers?: Record<string, string>
}

interface World extends AsyncDisposable {
  booted: Booted
  token: string
  /** Every body that was answered. */
  answers: readonly string[]
  newToken(scope: string): Promise<string>
  // oxlint-disable-next-line typescript/no-explicit-any -- answers are looked into as a client would
  call(method: string, path: string, sent?: Sent): Promise<{ status: number; body: any }>
}

async function start(options: BootOptions = {}): Promise<World> {
  const booted = await boot({ runner, ...options })
  const answers: string[] = []
  const newToken = async (scope?: string) => {
    const response = await booted.post("/oauth/token", {
      grant_type: "client_credentials",
      client_id: "management",
      client_secret: MANAGEMENT_SECRET,
      audience: `${BASE_URL}/api/v2/`,
      ...(scope !== undefined && { scope }),
    })
    return ((await response.json()) as { access_token: string }).access_token
  }
  const ownToken = await newToken()
  return {
    booted,
    token: ownToken,
    answers,
    newToken,
    async call(method, path, { body, token = ownToken, headers = {} } = {}) {
      const request = new Request(`${BASE_URL}${path}`, {
        method,
        headers: {
          ...(token !== null && { Authorization: `Bearer ${token}` }),
          ...(body !== undefined && { "Content-Type": "application/json" }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const response = await booted.app.handle(request, { ip: "192.0.2.9" })
      const text = await response.text()
      answers.push(text)
      return { status: response.status, body: text.startsWith("{") ? JSON.parse(text) : null }
    },
    [Symbol.asyncDispose]: () => booted[Symbol.asyncDispose](),
  }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url")
}
