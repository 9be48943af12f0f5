import assert from "node:assert/strict"
import { after, afterEach, before, beforeEach, describe, it } from "node:test"
import { processRunner, type ProcessRunner } from "../../src/sandbox/process-runner.ts"
import { boot, NEW_PASSWORD, typed, type Booted, type BootOptions } from "./boot.ts"
import { type Receiver, startReceiver } from "./receiver.ts"

const ALICE = "alice@example.com"
const BOB = "bob@example.com"
const TRIGGER = "custom-email-provider" as const
const KEY = "key-of-the-mail-service"

let runner: ProcessRunner
let service: Receiver
before(async () => {
  runner = await processRunner({ allowPrivateNetwork: true })
})
after(() => runner[Symbol.asyncDispose]())
beforeEach(async () => {
  service = await startReceiver()
})
afterEach(() => service[Symbol.asyncDispose]())

const provider = (body: string) => ({
  trigger: TRIGGER,
  code: `exports.onExecuteCustomEmailProvider = async (event, api) => { ${body} }`,
})
/** Hands the whole event on to the service. */
const SENDS = provider(`
  const { KEY, URL: url, ...more } = event.secrets
  const response = await fetch(url, { method: "POST", headers: { authorization: KEY }, body: JSON.stringify({ ...event, secrets: more }) })
  if (!response.ok) throw new Error(KEY + " " + response.status + ": " + event.notification.text)`)

describe("a mail, with an Action bound to custom-email-provider", () => {
  it("goes through the Action with everything in it, and not by SMTP", async () => {
    await using world = await bootWith(SENDS)
    await ask(world, ALICE)
    assert.deepEqual(world.mails, [])
    const [request, ...others] = service.received
    assert.deepEqual(others, [])
    const { notification, user, ...event } = JSON.parse(request?.body ?? "null")
    const { subject, html, text, ...rest } = notification
    assert.deepEqual(rest, {
      from: "no-reply@example.com",
      to: ALICE,
      locale: "en",
      message_type: "reset_email",
    })
    assert.ok(subject.length > 0)
    assert.ok(html.includes(linkIn(text).replaceAll("&", "&amp;")), "both parts have the link")
    assert.deepEqual(user, { user_id: user.user_id, email: ALICE, email_verified: true })
    assert.deepEqual(
      { ...event, connection: event.connection.name },
      {
        client: { client_id: "rekey-dev-app", name: "Example App", metadata: {} },
        configuration: {},
        connection: "Username-Password-Authentication",
        request: { geoip: {}, hostname: "localhost", ip: "192.0.2.8", method: "POST" },
        secrets: {},
        tenant: { id: "rekey-dev" },
        transaction: {},
      },
    )
  })

  it("is every mail: the link, the code and the notice, and the reset works with them", async () => {
    await using world = await bootWith(SENDS, {
      ask: "exports.onExecutePostChallenge = async (event, api) => api.authentication.challengeWith({ type: 'email' })",
    })
    await ask(world, BOB)
    const browser = world.browser()
    const challenge = await world.open(linkIn(sent()[0]?.text ?? ""), browser)
    assert.equal(challenge.at, "/u/mfa-email-challenge")
    const code = /\b\d{6}\b/.exec(sent()[1]?.text ?? "")?.[0] ?? ""
    const choosing = await browser.submit(challenge, { code })
    assert.equal(choosing.at, "/u/reset-password")
    await browser.submit(choosing, typed(NEW_PASSWORD))
    await world.app.worker.runDue()
    assert.deepEqual(
      sent().map(({ message_type }) => message_type),
      ["reset_email", "mfa_oob_code", "password_changed"],
    )
    assert.deepEqual(world.mails, [])
  })

  it("is not sent when the Action drops it, now or later, and the log says so", async () => {
    await using world = await bootWith(provider("api.notification.drop('no mail to this domain')"))
    await ask(world, ALICE)
    await later(world)
    assert.equal((await runsOf(world)).length, 1)
    assert.deepEqual(world.mails, [])
    const dropped = (await world.app.logs.list(100)).find(({ type }) => type === "w")
    assert.equal(dropped?.details?.["reason"], "no mail to this domain")
    assert.equal(dropped?.details?.["email_type"], "reset_email")
  })

  it("is tried five times when the Action asks for it each time, and then given up", async () => {
    await using world = await bootWith(provider("api.notification.retry('too many connections')"))
    await ask(world, ALICE)
    for (let tries = 1; tries < 5; tries++) {
      assert.equal((await runsOf(world)).length, tries)
      assert.ok(!(await world.logTypes()).includes("fn"))
      await later(world)
    }
    assert.equal((await runsOf(world)).length, 5)
    assert.ok((await world.logTypes()).includes("fn"))
    await later(world)
    assert.equal((await runsOf(world)).length, 5)
  })

  it("is tried again when the Action fails, and sent once by the version that works", async () => {
    service.answer = () => ({ status: 503 })
    await using world = await bootWith(SENDS)
    await ask(world, ALICE)
    assert.ok((await world.logTypes()).includes("actions_execution_failed"))
    service.answer = () => ({})
    service.received = []
    await later(world)
    await later(world)
    assert.equal(sent().length, 1)
    const page = await world.open(linkIn(sent()[0]?.text ?? ""))
    assert.equal(page.at, "/u/reset-password", "the link of a later try is good")
  })

  it("goes by SMTP once the Action is unbound, and what waits goes there too", async () => {
    service.answer = () => ({ status: 503 })
    await using world = await bootWith(SENDS)
    await ask(world, ALICE)
    await world.bind({})
    await later(world)
    await ask(world, BOB)
    assert.deepEqual(
      world.mails.map(({ to }) => to),
      [ALICE, BOB],
    )
    assert.equal(service.received.length, 1)
  })

  it("leaves no secret, link or code in the log, in log lines or in kept executions", async () => {
    service.answer = () => ({ status: 503 })
    await using world = await bootWith(SENDS, {
      ask: "exports.onExecutePostChallenge = async (event, api) => api.authentication.challengeWith({ type: 'email' })",
    })
    await ask(world, BOB)
    service.answer = () => ({})
    await later(world)
    await world.open(linkIn(sent().at(-1)?.text ?? ""))
    const code = /\b\d{6}\b/.exec(sent().at(-1)?.text ?? "")?.[0]
    assert.ok(code)
    const ticket = new URL(linkIn(sent()[0]?.text ?? "")).searchParams.get("ticket")
    assert.ok(ticket)
    const runs = await runsOf(world)
    assert.ok(runs.some(({ outcome }) => outcome.kind === "threw"))
    const kept = JSON.stringify([runs, await world.app.logs.list(500), world.lines])
    for (const secret of [KEY, ticket, code])
      assert.ok(!kept.includes(secret), `${secret} was kept`)
    assert.ok(!JSON.stringify(runs).includes("bob@"), "an address was kept with an execution")
  })
})

async function bootWith(
  action: ReturnType<typeof provider>,
  actions: BootOptions["actions"] = {},
): Promise<Booted> {
  return boot({
    runner,
    actions: { ...actions, mailer: action },
    secrets: { mailer: action === SENDS ? { KEY, URL: service.url } : {} },
  })
}

async function ask(world: Booted, email: string): Promise<void> {
  await world.post("/dbconnections/change_password", {
    client_id: "rekey-dev-app",
    email,
    connection: "Username-Password-Authentication",
  })
  await world.app.worker.runDue()
}

/** What the service was given, oldest first. */
function sent(): { text: string; message_type: string }[] {
  return service.received.map(({ body }) => JSON.parse(body).notification)
}

function linkIn(text: string): string {
  const link = /https?:\/\/\S+\/u\/reset-verify\S+/.exec(text)?.[0]
  assert.ok(link, `no link in: ${text}`)
  return link
}

async function later(world: Booted): Promise<void> {
  world.clock.advance(60_000)
  await world.app.worker.runDue()
}

async function runsOf(world: Booted) {
  const runs = await world.app.executions.list({}, 100)
  return runs.filter(({ triggerId }) => triggerId === TRIGGER)
}
