import assert from "node:assert/strict"
import { createHmac, generateKeyPairSync, sign } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, afterEach, before, beforeEach, describe, it } from "node:test"
import { localCertificate } from "../../src/dev/certificate.ts"
import { processRunner, type ProcessRunner } from "../../src/sandbox/process-runner.ts"
import { type Registry, startRegistry } from "../npm/registry.ts"
import { boot, NEW_PASSWORD, typed, type Booted, type BootOptions } from "./boot.ts"
import { type Answer, type Receiver, startReceiver } from "./receiver.ts"

const ALICE = "alice@example.com"
const BOB = "bob@example.com"
const examples = new URL("../../examples/actions/", import.meta.url)
const folder = mkdtempSync(join(tmpdir(), "rekey-examples-"))

let runner: ProcessRunner
let registry: Registry
let service: Receiver
before(async () => {
  runner = await processRunner({ allowPrivateNetwork: true })
  registry = await startRegistry(join(folder, "registry"))
})
after(async () => {
  await runner[Symbol.asyncDispose]()
  await registry.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  service = await startReceiver()
})
afterEach(() => service[Symbol.asyncDispose]())

const code = (name: string) => readFileSync(new URL(name, examples), "utf8")

/** One example, alone, with its secrets; packages come from the registry of this test. */
function bootExample(
  name: string,
  secrets: Record<string, string>,
  { trigger, dependencies, modules, ...options }: ExampleOptions = {},
): Promise<Booted> {
  return boot({
    runner,
    npmRegistry: registry.url,
    actions: {
      example: {
        code: code(name),
        ...(trigger === undefined ? {} : { trigger }),
        ...(dependencies === undefined ? {} : { dependencies }),
        modules: Object.keys(modules ?? {}),
      },
    },
    secrets: { example: secrets },
    ...(modules === undefined ? {} : { modules }),
    ...options,
  })
}
type ExampleOptions = Pick<BootOptions, "modules" | "tenant" | "client" | "forms"> & {
  trigger?: "post-change-password" | "custom-email-provider"
  dependencies?: Record<string, string>
}

const PASSWORD = ["/u/reset-password", 200]
const REFUSED = ["/u/reset-password/error", 403]

async function opened(world: Booted, email = ALICE): Promise<[string, number]> {
  const { at, status } = await world.open(await world.link(email))
  return [at, status]
}

describe("auth0-blocked.js, with the npm package auth0", () => {
  let tenant: Receiver
  let secrets: Record<string, string>
  let users: Answer
  before(async () => {
    await registry.publishInstalled("auth0")
    const { key, cert } = await localCertificate(folder, Date.now())
    tenant = await startReceiver({ key, cert })
    tenant.answer = ({ path }) =>
      path === "/oauth/token"
        ? { body: { access_token: "a-token", expires_in: 86_400, token_type: "Bearer" } }
        : users
    secrets = {
      AUTH0_DOMAIN: tenant.host,
      AUTH0_CLIENT_ID: "the-client",
      AUTH0_CLIENT_SECRET: "the-secret",
      AUTH0_CA: cert,
    }
  })
  after(() => tenant[Symbol.asyncDispose]())

  it("lets on whom the tenant does not block, refuses whom it blocks, and everybody when it is down", async () => {
    await using world = await bootExample("auth0-blocked.js", secrets, {
      dependencies: { auth0: "latest" },
    })
    users = { body: [{ user_id: "auth0|1", blocked: false }] }
    assert.deepEqual(await opened(world), PASSWORD)
    const [token, search] = tenant.received
    assert.deepEqual(
      [token?.path, search?.path],
      ["/oauth/token", "/api/v2/users-by-email?email=alice%40example.com"],
    )
    assert.match(token?.body ?? "", /the-client/)
    assert.equal(search?.headers.authorization, "Bearer a-token")

    users = { body: [{ user_id: "auth0|1" }, { user_id: "google|1", blocked: true }] }
    assert.deepEqual(await opened(world), REFUSED)
    users = { status: 403, body: { statusCode: 403, message: "Insufficient scope" } }
    assert.deepEqual(await opened(world), REFUSED)
    assert.ok(!world.lines.join().includes("the-secret"))
  })
})

describe("risk-score.js, with the npm package axios", () => {
  before(() => registry.publishInstalled("axios"))

  it("lets a low risk on, asks for a factor at a medium one, refuses a high one and no answer", async () => {
    const secrets = { RISK_URL: `${service.url}/score`, RISK_KEY: "risk-key" }
    await using world = await bootExample("risk-score.js", secrets, {
      dependencies: { axios: "latest" },
    })
    const at = async (answer: Answer) => {
      service.answer = () => answer
      return opened(world, BOB)
    }
    assert.deepEqual(await at({ body: { score: 29 } }), PASSWORD)
    assert.equal((await at({ body: { score: 30 } }))[0], "/u/mfa-otp-challenge")
    assert.deepEqual(await at({ body: { score: 70 } }), REFUSED)
    assert.deepEqual(await at({ body: { score: "0" } }), REFUSED)
    assert.deepEqual(await at({ status: 500 }), REFUSED)
    const [asked] = service.received
    assert.equal(asked?.headers.authorization, "Bearer risk-key")
    const { user_id, ...more } = JSON.parse(asked?.body ?? "null")
    assert.match(user_id, /^auth0\|/)
    assert.deepEqual(more, { ip: "192.0.2.7", user_agent: "flow-test" })
  })
})

describe("employment.js, with the npm package @xmldom/xmldom", () => {
  before(() => registry.publishInstalled("@xmldom/xmldom"))

  it("lets on whom the SOAP answer calls active, and nobody else", async () => {
    await using world = await bootExample(
      "employment.js",
      { HR_URL: service.url, HR_KEY: "hr-key" },
      { dependencies: { "@xmldom/xmldom": "latest" } },
    )
    const at = async (body: string, status = 200) => {
      service.answer = () => ({ status, body })
      return opened(world)
    }
    const says = (status: string) =>
      `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><p:GetStatusResponse xmlns:p="urn:example:personnel"><p:status>${status}</p:status></p:GetStatusResponse></s:Body></s:Envelope>`
    assert.deepEqual(await at(says("active")), PASSWORD)
    assert.match(service.received[0]?.body ?? "", /<email>alice@example\.com<\/email>/)
    assert.deepEqual(await at(says("left")), REFUSED)
    assert.deepEqual(await at(says("active").slice(0, -20)), REFUSED)
    assert.deepEqual(await at("active"), REFUSED)
    assert.deepEqual(await at(says("active"), 500), REFUSED)
  })
})

describe("open-case.js, with fetch and AbortSignal.timeout", () => {
  it("asks once a minute and person, and refuses while a case is open or nobody answers", async () => {
    const secrets = { DESK_URL: `${service.url}/cases`, DESK_TOKEN: "desk-token" }
    await using world = await bootExample("open-case.js", secrets)
    service.answer = () => ({ body: { cases: [{ id: 1 }] } })
    assert.deepEqual(await opened(world), REFUSED)
    service.answer = () => ({ body: { cases: [] } })
    assert.deepEqual(await opened(world), PASSWORD)
    assert.deepEqual(await opened(world), PASSWORD)
    assert.equal(service.received.length, 2, "a good answer is kept")
    world.clock.advance(60_000)
    service.answer = () => null
    assert.deepEqual(await opened(world), REFUSED)
    assert.equal(service.received.length, 3)
    assert.match(service.received[0]?.path ?? "", /^\/cases\?user=auth0%7C\w+&status=open$/)
  })
})

describe("verifier-public-key.js, with crypto.subtle", () => {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")
  const tokenOf = (claims: object, key = privateKey) => {
    const text = `${encode({ alg: "ES256", typ: "JWT" })}.${encode(claims)}`
    const options = { key, dsaEncoding: "ieee-p1363" } as const
    return `${text}.${sign("sha256", Buffer.from(text), options).toString("base64url")}`
  }

  it("lets on with the verifier's signature for this person and this redirect alone", async () => {
    await using world = await bootExample("verifier-public-key.js", {
      VERIFIER_URL: "https://verify.example.com/start",
      VERIFIER_JWK: JSON.stringify(publicKey.export({ format: "jwk" })),
    })
    const comeBack = async (change: object, key = privateKey, isPost = false) => {
      const browser = world.browser()
      const { url } = await world.open(await world.link(ALICE), browser)
      const state = url.searchParams.get("state") ?? ""
      const exp = Math.floor(Date.now() / 1000) + 60
      const sub = url.searchParams.get("user")
      const token = tokenOf({ sub, state, exp, verified: true, ...change }, key)
      const fields = { state, token }
      const page = isPost
        ? await browser.post("/continue", fields)
        : await browser.get(`/continue?${new URLSearchParams(fields)}`)
      return [page.at, page.status]
    }
    assert.deepEqual(await comeBack({}), PASSWORD)
    assert.deepEqual(await comeBack({}, privateKey, true), PASSWORD)
    const other = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey
    assert.deepEqual(await comeBack({}, other), REFUSED)
    for (const change of [{ sub: "auth0|2" }, { state: "x" }, { exp: 1 }, { verified: false }])
      assert.deepEqual(await comeBack(change), REFUSED, JSON.stringify(change))
  })
})

describe("step-up-by-application.ts, in TypeScript", () => {
  it("asks for a factor where the application wants one, and refuses whoever has none", async () => {
    await using world = await bootExample("step-up-by-application.ts", {})
    assert.deepEqual(await opened(world), PASSWORD, "the application asks for nothing")
    const options = { actions: { example: code("step-up-by-application.ts") } }
    await world.bind({ ...options, client: { client_metadata: { reset_factor: "required" } } })
    assert.equal((await opened(world, BOB))[0], "/u/mfa-otp-challenge")
    assert.deepEqual(await opened(world), REFUSED)
  })
})

describe("uses-module.js, with an Actions Module", () => {
  it("refuses whom the module names, and everybody when the module has no secret", async () => {
    const moduleOf = (secrets?: Record<string, string>) => ({
      "block-list": {
        code: code("modules/block-list.js"),
        ...(secrets === undefined ? {} : { secrets }),
      },
    })
    await using world = await bootExample("uses-module.js", {}, { modules: moduleOf() })
    assert.deepEqual(await opened(world), REFUSED)
    const connection = await world.app.tenants.findConnectionByName(
      "Username-Password-Authentication",
    )
    const bob = await world.app.accounts.findByIdentifier(connection?.id ?? "", BOB)
    await world.bind({
      actions: { example: { code: code("uses-module.js"), modules: ["block-list"] } },
      modules: moduleOf({ BLOCKED: `auth0|000000000000000000000000 ${bob?.userId}` }),
    })
    assert.deepEqual(await opened(world), PASSWORD)
    assert.deepEqual(await opened(world, BOB), REFUSED)
  })
})

describe("tell-security.js, after a change", () => {
  it("posts the change, signed, and never undoes it", async () => {
    const secrets = { SECURITY_URL: service.url, SECURITY_KEY: "security-key" }
    await using world = await bootExample("tell-security.js", secrets, {
      trigger: "post-change-password",
    })
    service.answer = () => ({ status: 500 })
    const browser = world.browser()
    const choosing = await world.open(await world.link(ALICE), browser)
    assert.equal((await browser.submit(choosing, typed(NEW_PASSWORD))).status, 200)
    await world.app.worker.runDue()
    assert.ok(await world.hasPassword(ALICE, NEW_PASSWORD))
    assert.ok((await world.logTypes()).includes("fcph"))
    const [request] = service.received
    const body = request?.body ?? ""
    const signature = createHmac("sha256", "security-key").update(body).digest("hex")
    assert.equal(request?.headers["x-signature"], signature)
    const { user_id, ...told } = JSON.parse(body)
    const at = "2026-11-24T12:00:00.000Z"
    assert.deepEqual(told, {
      id: `${user_id}/${at}`,
      type: "password-changed",
      at,
      ip: "192.0.2.7",
    })
  })
})

describe("was-it-you.js", () => {
  const form = JSON.parse(readFileSync(new URL("../forms/was-it-you.json", examples), "utf8"))

  it("asks in a form, and lets nobody on who says that it was not them", async () => {
    await using world = await bootExample("was-it-you.js", {}, { forms: [form] })
    const browser = world.browser()
    const page = await world.open(await world.link(ALICE), browser)
    assert.equal(page.at, "/u/custom-form")
    assert.match(page.text, /for alice@example.com/)
    const denied = await browser.submit(page, { "fields.asked": "false" })
    assert.equal(denied.status, 403)
  })

  it("asks for a second factor when somebody may know the password", async () => {
    await using world = await bootExample("was-it-you.js", {}, { forms: [form] })
    const browser = world.browser()
    const first = await world.open(await world.link(BOB), browser)
    const second = await browser.submit(first, { "fields.asked": "true" })
    const factor = await browser.submit(second, { "fields.reason": "known" })
    assert.equal(factor.at, "/u/mfa-otp-challenge")
  })
})

describe("mail-by-http.js, instead of SMTP", () => {
  const ask = async (world: Booted) => {
    await world.post("/dbconnections/change_password", {
      client_id: "rekey-dev-app",
      email: ALICE,
      connection: "Username-Password-Authentication",
    })
    await world.app.worker.runDue()
  }

  it("hands mails on, asks again when the service is away and drops what it refuses", async () => {
    const secrets = { MAIL_URL: service.url, MAIL_KEY: "mail-key" }
    await using world = await bootExample("mail-by-http.js", secrets, {
      trigger: "custom-email-provider",
    })
    service.answer = () => ({ status: 503 })
    await ask(world)
    service.answer = () => ({})
    world.clock.advance(60_000)
    await world.app.worker.runDue()
    assert.equal(service.received.length, 2)
    assert.equal(service.received[1]?.headers.authorization, "Bearer mail-key")
    const { to, text } = JSON.parse(service.received[1]?.body ?? "null")
    assert.equal(to, ALICE)
    const link = /https?:\/\/\S+reset-verify\S+/.exec(text)?.[0] ?? ""
    assert.equal((await world.open(link)).at, "/u/reset-password")

    service.answer = () => ({ status: 422 })
    await ask(world)
    world.clock.advance(60_000)
    await world.app.worker.runDue()
    assert.equal(service.received.length, 3)
    assert.deepEqual(world.mails, [])
  })
})
