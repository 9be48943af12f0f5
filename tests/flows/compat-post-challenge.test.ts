// What Auth0 documents of `password-reset-post-challenge` and no other test says: the rest stands in
// docs/reference/compatibility.md.
import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { processRunner, type ProcessRunner } from "../../src/sandbox/process-runner.ts"
import { boot, type BootOptions } from "./boot.ts"
import { manage } from "./manage.ts"
import { startReceiver } from "./receiver.ts"
import type { Page } from "./user-agent.ts"

const ALICE = "alice@example.com"
const BOB = "bob@example.com"
const CAROL = "carol@example.com"
const EVE = "eve@example.com"

let runner: ProcessRunner
before(async () => {
  runner = await processRunner({ allowPrivateNetwork: true })
})
after(() => runner[Symbol.asyncDispose]())

const handler = (body: string) =>
  `exports.onExecutePostChallenge = async (event, api) => { ${body} }`
/** Denies with what it is told to say. */
const says = (value: string) => handler(`api.access.deny(JSON.stringify(${value}) ?? "undefined")`)
const bootWith = (actions: Record<string, string>, more: BootOptions = {}) =>
  boot({ runner, actions, ...more })

describe("event", () => {
  it("has an empty list of factors for whoever has none", async () => {
    await using world = await bootWith({ tell: says("event.user.enrolledFactors") })
    assert.deepEqual(said(await world.open(await world.link(EVE))), [])
  })

  it("has nothing where this trigger has no such field", async () => {
    const fields = [
      "event.user.multifactor",
      "event.session",
      "event.refresh_token",
      "event.resource_server",
      "event.challenge_type",
      "event.accessToken",
      "event.organization",
      "event.custom_domain",
      "event.prompt",
      "event.authentication.riskAssessment",
      "event.secrets.NEVER_GIVEN",
    ]
    await using world = await bootWith({
      tell: says(`[${fields.join()}].filter((value) => value !== undefined)`),
    })
    assert.deepEqual(said(await world.open(await world.link(ALICE))), [])
  })

  it("has the request that passed the challenge, and not its code", async () => {
    await using world = await bootWith({
      ask: handler("api.authentication.challengeWith({ type: 'otp' })"),
      tell: says("event.request"),
    })
    const browser = world.browser()
    const link = (await world.link(BOB)).replace("?ticket=", "?from=mail&ticket=")
    const otp = await browser.submit(await browser.get(link), {})
    const code = world.totp()
    const page = await browser.submit(otp, { code })
    const request = said(page)
    assert.deepEqual([request.method, request.ip], ["POST", "192.0.2.7"])
    assert.ok(!JSON.stringify(request).includes(code))
  })

  it("keeps what one Action does to it from the next", async () => {
    await using world = await bootWith({
      changes: handler("event.user.email_verified = false; event.user.groups = ['admin']"),
      tell: says("[event.user.email_verified, event.user.groups]"),
    })
    assert.deepEqual(said(await world.open(await world.link(ALICE))), [true, null])
  })
})

describe("a handler", () => {
  it("may return anything: only what it asked for counts", async () => {
    await using world = await bootWith({ returns: handler("return { deny: true }") })
    assert.equal((await world.open(await world.link(ALICE))).at, "/u/reset-password")
    await world.bind({ actions: { returns: handler("return api.access.deny('no')") } })
    assert.equal((await world.open(await world.link(ALICE))).status, 403)
  })

  it("goes on after a deny, and its cache is kept", async () => {
    await using world = await bootWith({
      denies: handler("api.access.deny('first'); api.cache.set('after', 'yes')"),
    })
    await world.open(await world.link(ALICE))
    await world.bind({ actions: { tell: says("api.cache.get('after')?.value") } })
    assert.equal(said(await world.open(await world.link(ALICE))), "yes")
  })

  it("leaves the reason of a deny in the log, as fcp with the execution", async () => {
    await using world = await bootWith({ denies: handler("api.access.deny('not from here')") })
    await world.open(await world.link(ALICE))
    const logged = (await world.app.logs.list(50)).find(({ type }) => type === "fcp")
    assert.match(JSON.stringify(logged), /not from here/)
    assert.match(JSON.stringify(logged), /exe_[a-z0-9]{24}/)
  })

  it("may require what it needs inside, and finds the globals of Node and the web", async () => {
    await using world = await bootWith({
      tell: handler(`
        const { createHash } = require("crypto")
        const found = {
          fetch, AbortController, URL, URLSearchParams, Buffer, TextEncoder, TextDecoder, setTimeout,
          clearTimeout, structuredClone, createHash, subtle: crypto.subtle.digest, timeout: AbortSignal.timeout,
          log: console.log, trace: console.trace, table: console.table,
        }
        api.access.deny(JSON.stringify(Object.keys(found).filter((name) => typeof found[name] !== "function")))`),
    })
    assert.deepEqual(said(await world.open(await world.link(ALICE))), [])
  })
})

describe("an Action", () => {
  it("keeps the runtime that is named, and runs on the server's Node", async () => {
    await using world = await bootWith({})
    const created = await manage(world, "POST", "/actions/actions", {
      name: "old",
      runtime: "node18",
      supported_triggers: [{ id: "password-reset-post-challenge", version: "v1" }],
      code: says("process.version"),
    })
    const action = (await created.json()) as { id: string; runtime: string }
    assert.equal(action.runtime, "node18")
    const tested = await manage(world, "POST", `/actions/actions/${action.id}/test`, {
      payload: { event: {} },
    })
    const { payload } = (await tested.json()) as { payload: { commands: unknown } }
    assert.deepEqual(payload.commands, [
      { type: "access.deny", reason: JSON.stringify(process.version) },
    ])
  })
})

describe("a challenge by sms or voice", () => {
  for (const type of ["sms", "voice"])
    it(`is one by phone, that way: ${type}`, async () => {
      await using world = await bootWith(
        { ask: handler(`api.authentication.challengeWith({ type: '${type}' })`) },
        { hasPhoneSender: true },
      )
      const page = await world.open(await world.link(CAROL))
      assert.equal(page.at, `/u/mfa-${type}-challenge`)
    })
})

describe("several challenges of one Action", () => {
  it("come in the order of the calls, and all have to be passed", async () => {
    await using world = await bootWith({
      ask: handler(`
        api.authentication.challengeWith({ type: 'otp' })
        api.authentication.challengeWith({ type: 'email' })`),
    })
    const browser = world.browser()
    const otp = await world.open(await world.link(BOB), browser)
    assert.equal(otp.at, "/u/mfa-otp-challenge")
    const email = await browser.submit(otp, { code: world.totp() })
    assert.equal(email.at, "/u/mfa-email-challenge")
    const choosing = await browser.submit(email, { code: await world.code(BOB) })
    assert.equal(choosing.at, "/u/reset-password")
  })

  it("are four at most in a reset, over all Actions", async () => {
    const ask = handler(
      "for (let n = 0; n < 2; n++) api.authentication.challengeWith({ type: 'otp' })",
    )
    const once = handler("api.authentication.challengeWith({ type: 'otp' })")
    const after = async (actions: Record<string, string>) => {
      await using world = await bootWith(actions)
      const browser = world.browser()
      const otp = await world.open(await world.link(BOB), browser)
      return (await browser.submit(otp, { code: world.totp() })).at
    }
    assert.equal(await after({ one: ask, two: ask }), "/u/reset-password")
    assert.equal(await after({ one: ask, two: ask, three: once }), "/u/reset-password/error")
  })
})

describe("onContinuePostChallenge", () => {
  it("may send away again, with a state of its own", async () => {
    await using world = await bootWith({
      twice: `
        exports.onExecutePostChallenge = async (event, api) => api.redirect.sendUserTo('https://one.example/')
        exports.onContinuePostChallenge = async (event, api) => {
          if (event.request.query.step === undefined) api.redirect.sendUserTo('https://two.example/')
        }`,
    })
    const browser = world.browser()
    const one = await world.open(await world.link(ALICE), browser)
    const two = await browser.get(`/continue?state=${stateOf(one)}`)
    assert.equal(two.url.hostname, "two.example")
    assert.notEqual(stateOf(two), stateOf(one))
    const choosing = await browser.get(`/continue?state=${stateOf(two)}&step=2`)
    assert.equal(choosing.at, "/u/reset-password")
  })

  it("has time of its own: what the run before it took does not count", async () => {
    const wait = "await new Promise((done) => setTimeout(done, 2_600))"
    await using world = await bootWith(
      {
        slow: `
          exports.onExecutePostChallenge = async (event, api) => { ${wait}; api.redirect.sendUserTo('https://v.example/') }
          exports.onContinuePostChallenge = async () => { ${wait} }`,
      },
      { triggerWallClockMs: 5_000 },
    )
    const browser = world.browser()
    const away = await world.open(await world.link(ALICE), browser)
    const page = await browser.get(`/continue?state=${stateOf(away)}`)
    assert.equal(page.at, "/u/reset-password", page.text)
  })
})

describe("an Actions Module", () => {
  it("stays as it was for an Action when it is published again, until the Action takes it", async () => {
    const action = {
      code: `const { word } = require("actions:words")\n${says("word")}`,
      modules: ["words"],
    }
    const words = { words: { code: "exports.word = 'old'" } }
    await using world = await boot({ runner, actions: { tell: action }, modules: words })
    const listed = await manage(world, "GET", "/actions/modules")
    const { modules } = (await listed.json()) as { modules: { id: string }[] }
    const path = `/actions/modules/${modules[0]?.id}`
    await manage(world, "PATCH", path, { code: "exports.word = 'new'" })
    assert.ok((await manage(world, "POST", `${path}/versions`)).ok)
    assert.equal(said(await world.open(await world.link(ALICE))), "old")
    await world.bind({
      actions: { tell: action },
      modules: { words: { code: "exports.word = 'new'" } },
    })
    assert.equal(said(await world.open(await world.link(ALICE))), "new")
  })
})

describe("work that a handler does not wait for", () => {
  it("goes on for a while after the handler has ended", async () => {
    await using service = await startReceiver()
    const arrived = Promise.withResolvers<void>()
    service.answer = () => {
      arrived.resolve()
      return {}
    }
    const forgets = handler("fetch(event.secrets.URL)")
    await using world = await bootWith({ forgets }, { secrets: { forgets: { URL: service.url } } })
    assert.equal((await world.open(await world.link(ALICE))).at, "/u/reset-password")
    await arrived.promise
  })

  it("may fail, and that is nobody's failure", async () => {
    await using world = await bootWith({
      fails: handler("setTimeout(() => Promise.reject(new Error('late')))"),
    })
    assert.equal((await world.open(await world.link(ALICE))).at, "/u/reset-password")
    assert.equal((await world.open(await world.link(BOB))).at, "/u/reset-password")
    assert.ok(!(await world.logTypes()).includes("actions_execution_failed"))
  })
})

/** Of an Action that `says`. */
function said(page: Page) {
  assert.equal(page.status, 403, `not denied, but at ${page.at}: ${page.text}`)
  const text = page.text
  const json = /(\[.*\]|\{.*\}|"[^"]*"|undefined)/.exec(text)?.[0]
  assert.ok(json !== undefined, text)
  return json === "undefined" ? undefined : JSON.parse(json)
}

function stateOf(away: Page): string {
  assert.equal(away.status, 0, `not sent away, but at ${away.at}: ${away.text}`)
  return away.url.searchParams.get("state") as string
}
