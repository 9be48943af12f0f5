import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { DEFAULT_RESET_POLICY, type ResetPolicy } from "../../src/reset/reset-policy.ts"
import { boot, type Booted, NEW_PASSWORD, typed } from "./boot.ts"

const ALICE = "alice@example.com"
const CAROL = "carol@example.com"
const HOUR_MS = 3_600_000
const ASK = { ask: asking("challengeWith({ type: 'webauthn-roaming' })") }

describe("a reset that nobody is set up to pass", () => {
  it("shows a reference for the help desk, which the log has", async () => {
    await using world = await withPolicy({ noFactorFallback: "help-desk" })
    const page = await world.open(await world.link(ALICE))
    assert.equal(page.status, 403)
    const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page.text)?.[0]
    assert.ok(reference)
    assert.ok(world.lines.some((line) => line.includes(reference)))
  })

  it("asks for the next factor where there is one", async () => {
    await using world = await withPolicy({ noFactorFallback: "next-factor" })
    const page = await world.open(await world.link("bob@example.com"))
    assert.equal(page.at, "/u/mfa-otp-challenge")
  })

  it("waits with a notice to mailbox and phone, then goes on by a link of its own", async () => {
    await using world = await withPolicy({ noFactorFallback: "wait", waitMs: 24 * HOUR_MS })
    const link = await world.link(CAROL)
    const page = await world.open(link)
    assert.match(page.text, /November 25, 2026 at 12:00/)
    assert.match(world.mails.at(-1)?.subject ?? "", /waits/)
    assert.match(world.texts.at(-1)?.text ?? "", /goes on after .*not-me/)
    const again = await world.browser().get(link)
    assert.match(again.text, /waits/)

    world.clock.advance(24 * HOUR_MS - 1)
    await world.app.worker.runDue()
    assert.match(world.mails.at(-1)?.subject ?? "", /waits/)
    world.clock.advance(1)
    await world.app.worker.runDue()
    const browser = world.browser()
    const password = await world.open(world.mails.at(-1)?.links[0] ?? "", browser)
    assert.equal(password.at, "/u/reset-password")
    await browser.submit(password, typed(NEW_PASSWORD))
    assert.ok(await world.hasPassword(CAROL, NEW_PASSWORD))
  })

  it("never goes on when the owner says that it was not them", async () => {
    await using world = await withPolicy({ noFactorFallback: "wait", waitMs: 24 * HOUR_MS })
    await world.open(await world.link(CAROL))
    const stop = /https?:\S+not-me\S+/.exec(world.texts.at(-1)?.text ?? "")?.[0] ?? ""
    const browser = world.browser()
    const done = await browser.submit(await browser.get(stop))
    assert.match(done.text, /It is stopped/)
    const mails = world.mails.length
    world.clock.advance(25 * HOUR_MS)
    await world.app.worker.runDue()
    assert.equal(world.mails.length, mails)
  })
})

describe('"It was not me"', () => {
  it("stands in every mail, and ends links, open resets and sessions", async () => {
    await using world = await boot({ actions: { ask: asking("challengeWith({ type: 'email' })") } })
    const session = await world.login(ALICE, "Correct-horse-battery-1", "offline_access")
    const { access_token } = (await session.json()) as { access_token: string }
    const link = await world.link(ALICE)
    const browser = world.browser()
    const challenge = await world.open(link, browser)
    const code = await world.code(ALICE)
    assert.equal(world.mails.length, 2)
    for (const { links, text } of world.mails)
      assert.ok(links.some((url) => url.includes("/u/not-me?") && text.includes(url)))

    const owner = world.browser()
    const stop = world.mails[0]?.links.at(-1) ?? ""
    const asked = await owner.get(stop)
    assert.match(asked.text, /Was this not you/)
    assert.equal((await userinfo(world, access_token)).status, 200)
    const done = await owner.submit(asked)
    assert.match(done.text, /It is stopped/)

    assert.equal((await userinfo(world, access_token)).status, 401)
    const over = await browser.submit(challenge, { code })
    assert.deepEqual([over.status, /stopped/.test(over.text)], [403, true])
    assert.match((await world.browser().get(link)).text, /stopped/)
    assert.ok(world.lines.some((line) => line.includes("not-me")))
    assert.equal((await owner.submit(asked)).status, 200)
  })

  it("speaks the language of the mail", async () => {
    await using world = await boot()
    await world.link(ALICE)
    const stop = (world.mails[0]?.links.at(-1) ?? "").replace("ui_locales=en", "ui_locales=de")
    const browser = world.browser()
    const page = await browser.get(stop)
    assert.match(page.text, /Waren Sie das nicht/)
    assert.match((await browser.submit(page)).text, /Es ist gestoppt/)
  })

  it("does nothing with a token that is none, changed, or older than 30 days", async () => {
    await using world = await boot()
    const link = await world.link(ALICE)
    const stop = world.mails[0]?.links.at(-1) ?? ""
    const browser = world.browser()
    for (const url of [stop.replace(/token=.{40}/, "token="), "http://localhost:3000/u/not-me"]) {
      const refused = await browser.submit(await browser.get(url))
      assert.equal(refused.status, 400)
    }
    assert.equal((await world.browser().get(link)).status, 200)
    world.clock.advance(30 * 24 * HOUR_MS)
    assert.equal((await browser.submit(await browser.get(stop))).status, 400)
  })

  it("cannot be pressed without end", async () => {
    await using world = await boot()
    await world.link(ALICE)
    const browser = world.browser()
    const page = await browser.get(world.mails[0]?.links.at(-1) ?? "")
    const statuses = []
    for (let press = 0; press < 11; press++) statuses.push((await browser.submit(page)).status)
    assert.deepEqual(
      [statuses.slice(0, 10).every((status) => status === 200), statuses[10]],
      [true, 429],
    )
  })
})

function asking(call: string): string {
  return `exports.onExecutePostChallenge = async (event, api) => api.authentication.${call}`
}

function withPolicy(policy: Partial<ResetPolicy>): Promise<Booted> {
  return boot({
    actions: ASK,
    hasPhoneSender: true,
    tenant: { reset: { ...DEFAULT_RESET_POLICY, ...policy } },
  })
}

function userinfo(world: Booted, token: string): Promise<Response> {
  return world.app.handle(
    new Request(`${world.baseUrl}/userinfo`, { headers: { Authorization: `Bearer ${token}` } }),
    { ip: "192.0.2.8" },
  )
}
