import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { softKey, type Asked, type SoftKey } from "../../src/factors/webauthn/soft-key.fixture.ts"
import { userHandleOf } from "../../src/factors/webauthn/key-secret.ts"
import { BASE_URL, boot, type Booted, NEW_PASSWORD, typed } from "./boot.ts"
import { askedOf, newKeyHolder } from "./key-holder.ts"
import type { Page, UserAgent } from "./user-agent.ts"

const asks = (type: string) => `exports.onExecutePostChallenge = async (event, api) => {
  api.authentication.challengeWith({ type: "${type}" }, { additionalFactors: [{ type: "otp" }] })
}`
const ROAMING = "/u/mfa-webauthn-roaming-challenge"
const REFUSED = /The security key was not accepted/

describe("a reset that asks for a security key", () => {
  let world: Booted
  const key = softKey()
  const others = softKey()
  before(async () => {
    world = await boot({ actions: { ask: asks("webauthn-roaming") } })
    await newKeyHolder(world, "dave@example.com", [{ type: "webauthn-roaming", key }])
    await newKeyHolder(world, "mallory@example.com", [{ type: "webauthn-roaming", key: others }])
  })
  after(() => world[Symbol.asyncDispose]())

  it("goes on with what the key signed", async () => {
    const { browser, page } = await opened(world, "dave@example.com")
    assert.equal(page.at, ROAMING)
    assert.deepEqual(
      askedOf(page).allowCredentials.map(({ id }) => id),
      [key.credentialId],
    )
    const password = await answered(browser, page, key, { count: 5 })
    assert.equal(password.at, "/u/reset-password")
    const done = await browser.submit(password, typed(NEW_PASSWORD))
    assert.equal(done.status, 200)
    assert.ok(await world.hasPassword("dave@example.com", NEW_PASSWORD))
  })

  it("tells nobody which keys there are before the link was opened", async () => {
    const browser = world.browser()
    const start = await browser.get(await world.link("dave@example.com"))
    assert.ok(!start.html.includes(key.credentialId))
  })

  const wrong: Record<string, { by?: SoftKey; asked?: Partial<Asked> }> = {
    "another person's key": { by: others },
    "another person's key under this one's name": {
      by: others,
      asked: { id: key.credentialId },
    },
    "another site's origin": { asked: { origin: "https://evil.example" } },
    "another relying party": { asked: { rpId: "evil.example" } },
    "a key that counts backwards": { asked: { count: 2 } },
  }
  for (const [name, { by = key, asked }] of Object.entries(wrong))
    it(`is not passed with ${name}`, async () => {
      const { browser, page } = await opened(world, "dave@example.com")
      const refused = await answered(browser, page, by, { count: 100, ...asked })
      assert.equal(refused.at, ROAMING)
      assert.equal(refused.status, 400)
      assert.match(refused.text, REFUSED)
    })

  it("takes what was signed once: not again, not in another reset, not later", async () => {
    const first = await opened(world, "dave@example.com")
    const signed = key.assertion(askedBy(first.page, { origin: "https://evil.example" }))
    const good = key.assertion(askedBy(first.page, { count: 200 }))
    const refused = await first.browser.submit(first.page, { response: signed })
    assert.notEqual(askedOf(refused).challenge, askedOf(first.page).challenge)
    const late = await first.browser.submit(refused, { response: good })
    assert.match(late.text, REFUSED, "the try it was made for is over")

    const second = await opened(world, "dave@example.com")
    const replayed = await second.browser.submit(second.page, { response: good })
    assert.match(replayed.text, REFUSED, "it was made for another reset")

    const slow = key.assertion(askedBy(replayed, { count: 201 }))
    world.clock.advance(600_000)
    const tooLate = await second.browser.submit(replayed, { response: slow })
    assert.match(tooLate.text, REFUSED, "it is ten minutes old")
    const fresh = await second.browser.get(tooLate.url.href)
    const passed = await answered(second.browser, fresh, key, { count: 202 })
    assert.equal(passed.at, "/u/reset-password")
  })

  it("stays where it is when nothing was signed, whatever the browser says", async () => {
    const { browser, page } = await opened(world, "dave@example.com")
    const forms: Record<string, string>[] = [
      { action: "default" },
      { action: "default", response: "{}" },
      { action: `showError::{"name":"NotAllowedError","message":"<b>"}` },
      { action: "showError" },
      { action: "default", error: "NotAllowedError", isPlatform: "false" },
    ]
    // More than the challenge has answers: none of these is one.
    for (const form of [...forms, ...forms]) {
      const refused = await browser.submit(page, form)
      assert.equal(refused.at, ROAMING)
      assert.match(refused.text, REFUSED)
      assert.ok(!refused.html.includes("<b>"))
    }
    assert.equal((await answered(browser, page, key, { count: 300 })).at, "/u/reset-password")
  })

  it("is over after five wrong ones", async () => {
    const { browser, page } = await opened(world, "mallory@example.com")
    let last = page
    for (let count = 0; count < 5; count++) last = await answered(browser, page, key)
    assert.equal(last.at, "/u/reset-password/error")
    assert.equal((await answered(browser, page, others)).status, 403)
  })

  it("says what to do where the browser has no script, and has another way", async () => {
    const { browser, page } = await opened(world, "dave@example.com")
    assert.match(page.html, /<p class="warning" data-without>This browser cannot do that here/)
    const picker = await browser.submit(page, {}, "action=pick-authenticator")
    assert.equal(picker.at, "/u/mfa-login-options")
    const app = await browser.submit(picker, {}, "action=otp")
    assert.equal(app.at, "/u/mfa-otp-challenge")
  })
})

describe("a reset that asks for the device itself", () => {
  it("takes only what the device verified its owner for", async () => {
    const key = softKey()
    await using world = await boot({ actions: { ask: asks("webauthn-platform") } })
    await newKeyHolder(world, "dave@example.com", [{ type: "webauthn-platform", key }])
    const { browser, page } = await opened(world, "dave@example.com")
    assert.equal(page.at, "/u/mfa-webauthn-platform-challenge")
    assert.equal(askedOf(page).userVerification, "required")
    const unverified = await answered(browser, page, key, { isVerified: false })
    assert.match(unverified.text, /This device did not confirm/)
    const passed = await answered(browser, unverified, key)
    assert.equal(passed.at, "/u/reset-password")
  })
})

async function opened(world: Booted, email: string): Promise<{ browser: UserAgent; page: Page }> {
  // By then the account has all its tries again.
  world.clock.advance(3_600_000)
  const browser = world.browser()
  return { browser, page: await world.open(await world.link(email), browser) }
}

function answered(
  browser: UserAgent,
  page: Page,
  key: SoftKey,
  asked: Partial<Asked> = {},
): Promise<Page> {
  return browser.submit(page, { response: key.assertion(askedBy(page, asked)) })
}

/** As an honest browser has a key sign it, but for what is said otherwise. */
function askedBy(page: Page, asked: Partial<Asked>): Asked {
  const { challenge, rpId } = askedOf(page)
  const userHandle = userHandleOf("auth0|dave@example.com")
  return { challenge, rpId, origin: BASE_URL, userHandle, ...asked }
}
