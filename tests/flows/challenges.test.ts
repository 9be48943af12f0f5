import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { processRunner, type ProcessRunner } from "../../src/sandbox/process-runner.ts"
import { boot, NEW_PASSWORD, typed, type Booted } from "./boot.ts"
import type { Page, UserAgent } from "./user-agent.ts"

const ALICE = "alice@example.com"
const BOB = "bob@example.com"

let runner: ProcessRunner
before(async () => {
  runner = await processRunner({ allowPrivateNetwork: true })
})
after(() => runner[Symbol.asyncDispose]())

const asking = (call: string) => ({
  ask: `exports.onExecutePostChallenge = async (event, api) => api.authentication.${call}`,
})

/** A person at the first page after the button. */
async function at(
  email: string,
  call: string,
): Promise<{ world: Booted; browser: UserAgent; page: Page; link: string } & AsyncDisposable> {
  const world = await boot({ runner, actions: asking(call) })
  const browser = world.browser()
  const link = await world.link(email)
  const page = await world.open(link, browser)
  return { world, browser, page, link, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

describe("a code by mail", () => {
  const ASK = "challengeWith({ type: 'email' })"

  it("lets the person on, once, typed with spaces or without", async () => {
    await using here = await at(ALICE, ASK)
    const { world, browser, page } = here
    assert.equal(page.at, "/u/mfa-email-challenge")
    assert.match(page.text, /a\*\*\*\*@e\*\*\*\*/)
    const code = await world.code(ALICE)
    const next = await browser.submit(page, { code: `${code.slice(0, 3)} ${code.slice(3)}` })
    assert.equal(next.at, "/u/reset-password")
    assert.equal((await browser.submit(page, { code })).at, "/u/reset-password")
  })

  it("is wrong until the very one that was mailed", async () => {
    await using here = await at(ALICE, ASK)
    const { world, browser, page } = here
    const code = await world.code(ALICE)
    const wrong = await browser.submit(page, { code: other(code) })
    assert.deepEqual([wrong.status, wrong.at], [400, "/u/mfa-email-challenge"])
    assert.equal((await browser.submit(wrong, { code })).at, "/u/reset-password")
  })

  it("expires after five minutes", async () => {
    await using here = await at(ALICE, ASK)
    const { world, browser, page } = here
    const code = await world.code(ALICE)
    world.clock.advance(300_000)
    assert.equal((await browser.submit(page, { code })).status, 400)
  })

  it("is sent again after half a minute, and the newest one counts", async () => {
    await using here = await at(ALICE, ASK)
    const { world, browser, page } = here
    const first = await world.code(ALICE)
    const soon = await browser.submit(page, {}, "action=resend-code")
    assert.equal(soon.status, 400)
    world.clock.advance(30_000)
    const again = await browser.submit(page, {}, "action=resend-code")
    assert.equal(again.status, 200)
    const second = await world.code(ALICE)
    assert.equal(world.mails.filter(({ code }) => code !== null).length, 2)
    if (first !== second) assert.equal((await browser.submit(again, { code: first })).status, 400)
    assert.equal((await browser.submit(again, { code: second })).at, "/u/reset-password")
  })

  it("that is no code is not counted", async () => {
    await using here = await at(ALICE, ASK)
    const { world, browser } = here
    let { page } = here
    for (const code of ["", "12345", "1234567", "١٢٣٤٥٦", "abcdef", "x".repeat(5_000)]) {
      page = await browser.submit(page, { code })
      assert.equal(page.status, 400)
    }
    assert.equal(
      (await browser.submit(page, { code: await world.code(ALICE) })).at,
      "/u/reset-password",
    )
  })

  it("is mailed ten times at a burst to one account, however often a link is opened", async () => {
    await using world = await boot({ runner, actions: asking(ASK) })
    const link = await world.link(ALICE)
    const browser = world.browser()
    const codes = () => world.mails.filter(({ code }) => code !== null).length
    for (let count = 0; count < 12; count++) await world.open(link, browser)
    assert.equal(codes(), 10)
    world.clock.advance(60_000)
    await world.open(link, browser)
    assert.equal(codes(), 11)
  })

  it("is stored as a keyed hash alone", async () => {
    await using here = await at(ALICE, ASK)
    const code = await here.world.code(ALICE)
    assert.ok(!here.world.lines.join("").includes(code))
  })

  it("cannot be had by an address that is not verified: the reset fails", async () => {
    await using here = await at("eve@example.com", ASK)
    assert.equal(here.page.at, "/u/reset-password/error")
    assert.ok((await here.world.logTypes()).includes("mfar"))
  })
})

describe("a code of the authenticator app", () => {
  const ASK = "challengeWith({ type: 'otp' })"

  it("lets the person on, a step early or late, and never twice", async () => {
    await using here = await at(BOB, ASK)
    const { world, browser, page } = here
    assert.equal((await browser.submit(page, { code: world.totp(2) })).status, 400)
    assert.equal((await browser.submit(page, { code: world.totp(-2) })).status, 400)
    assert.equal((await browser.submit(page, { code: world.totp(1) })).at, "/u/reset-password")
    const second = world.browser()
    const again = await world.open(await world.link(BOB), second)
    for (const steps of [1, 0, -1])
      assert.equal((await second.submit(again, { code: world.totp(steps) })).status, 400)
    world.clock.advance(30_000)
    assert.equal((await second.submit(again, { code: world.totp(1) })).at, "/u/reset-password")
  })

  it("is taken by one of two resets that send it at once", async () => {
    await using world = await boot({ runner, actions: asking(ASK) })
    const link = await world.link(BOB)
    const people = [world.browser(), world.browser()]
    const pages = await Promise.all(people.map((browser) => world.open(link, browser)))
    const code = world.totp()
    const results = await Promise.all(
      people.map((browser, index) => browser.submit(pages[index] as Page, { code })),
    )
    assert.deepEqual(results.map((result) => result.at).sort(), [
      "/u/mfa-otp-challenge",
      "/u/reset-password",
    ])
  })

  it("locks after five wrong ones: the right one is too late, and the link is spent", async () => {
    await using here = await at(BOB, ASK)
    const { world, browser, link } = here
    let { page } = here
    const first = page
    for (let count = 0; count < 5; count++)
      page = await browser.submit(first, { code: other(world.totp()) })
    assert.deepEqual([page.at, page.status], ["/u/reset-password/error", 403])
    const late = await browser.submit(first, { code: world.totp() })
    assert.equal(late.status, 403)
    assert.equal((await world.browser().get(link)).status, 403)
    assert.ok((await world.logTypes()).includes("gd_otp_rate_limit_exceed"))
    assert.equal(await world.hasPassword(BOB, NEW_PASSWORD), false)
  })

  it("is guessed at most five times however many guesses come at once", async () => {
    await using here = await at(BOB, ASK)
    const { world, browser, page } = here
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        browser.submit(page, { code: String(100_000 + index) }),
      ),
    )
    const wrong = (await world.logTypes()).filter((type) => type === "gd_auth_failed")
    assert.ok(wrong.length <= 5, `${wrong.length} guesses were looked at`)
  })

  it("is counted on the account: a new link gives no tries back", async () => {
    await using world = await boot({ runner, actions: asking(ASK) })
    for (let link = 0; link < 2; link++) {
      const browser = world.browser()
      const page = await world.open(await world.link(BOB), browser)
      for (let count = 0; count < 5; count++)
        await browser.submit(page, { code: other(world.totp()) })
    }
    const browser = world.browser()
    const page = await world.open(await world.link(BOB), browser)
    const locked = await browser.submit(page, { code: world.totp() })
    assert.equal(locked.status, 403, "the right code is refused like a wrong one")
    world.clock.advance(360_000)
    const later = world.browser()
    const next = await world.open(await world.link(BOB), later)
    assert.equal((await later.submit(next, { code: world.totp() })).at, "/u/reset-password")
  })

  it("in the address of a GET is neither looked at nor counted", async () => {
    await using here = await at(BOB, ASK)
    const { world, browser, page } = here
    for (let count = 0; count < 8; count++)
      await browser.get(`${page.url.pathname}${page.url.search}&code=${world.totp()}`)
    assert.equal((await browser.submit(page, { code: world.totp() })).at, "/u/reset-password")
  })
})

describe("a choice of factors", () => {
  it("starts with the list when any of several will do", async () => {
    await using here = await at(BOB, "challengeWithAny([{ type: 'otp' }, { type: 'email' }])")
    const { world, browser, page } = here
    assert.equal(page.at, "/u/mfa-login-options")
    assert.equal(world.mails.filter(({ code }) => code !== null).length, 0)
    const email = await browser.submit(page, {}, "action=email")
    assert.equal(email.at, "/u/mfa-email-challenge")
    const list = await browser.submit(email, {}, "action=pick-authenticator")
    const otp = await browser.submit(list, {}, "action=otp")
    assert.equal((await browser.submit(otp, { code: world.totp() })).at, "/u/reset-password")
  })

  it("offers no other way when there is one, and goes straight to it", async () => {
    await using here = await at(BOB, "challengeWithAny([{ type: 'otp' }, { type: 'sms' }])")
    assert.equal(here.page.at, "/u/mfa-otp-challenge")
    assert.ok(!here.page.html.includes("pick-authenticator"))
  })

  it("cannot be answered with what was not offered", async () => {
    await using here = await at(BOB, "challengeWith({ type: 'otp' })")
    const { world, browser, page } = here
    const { fields } = page.formWith()
    for (const action of ["email", "phone", "recovery-code", "nonsense"]) {
      const forced = await browser.post("/u/mfa-login-options", { ...fields, action })
      assert.equal(forced.at, "/u/mfa-otp-challenge")
    }
    const email = await browser.post("/u/mfa-email-challenge", { ...fields, code: "123456" })
    assert.equal(email.at, "/u/mfa-otp-challenge")
    assert.equal(world.mails.filter(({ code }) => code !== null).length, 0)
  })

  it("fails closed when nothing of it is set up, and the link may be tried again", async () => {
    await using here = await at(ALICE, "challengeWith({ type: 'otp' })")
    const { world, link } = here
    assert.deepEqual([here.page.at, here.page.status], ["/u/reset-password/error", 400])
    await world.bind({ actions: {} })
    assert.equal((await world.open(link)).at, "/u/reset-password")
  })

  it("fails closed when nothing was asked for at all", async () => {
    await using here = await at(BOB, "challengeWithAny()")
    assert.equal(here.page.at, "/u/reset-password/error")
  })
})

describe("a factor taken away while it is asked for", () => {
  it("is never skipped", async () => {
    await using here = await at(
      BOB,
      "challengeWith({ type: 'otp' }, { additionalFactors: [{ type: 'email' }] })",
    )
    const { world, browser, page } = here
    await world.bind({
      actions: asking("challengeWith({ type: 'otp' })"),
      tenant: { enabledFactors: ["email"] },
    })
    const answered = await browser.submit(page, { code: world.totp() })
    assert.equal(answered.status, 400)
    assert.notEqual(answered.at, "/u/reset-password")
    const list = await browser.submit(answered, {}, "action=pick-authenticator")
    const email = await browser.submit(list, {}, "action=email")
    const next = await browser.submit(email, { code: await world.code(BOB) })
    assert.equal((await browser.submit(next, typed(NEW_PASSWORD))).at, "/u/reset-password/success")
  })
})

function other(code: string): string {
  return String((Number(code) + 500_000) % 1_000_000).padStart(6, "0")
}
