import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { DEFAULT_CONNECTION_OPTIONS } from "../../src/reset/connection-options.ts"
import { softKey, type Asked, type SoftKey } from "../../src/factors/webauthn/soft-key.fixture.ts"
import type { KeyCreation } from "../../src/factors/webauthn/key-creation.ts"
import { BASE_URL, boot, type Booted, NEW_PASSWORD, OLD_PASSWORD, typed } from "./boot.ts"
import { askedOf } from "./key-holder.ts"
import type { Page, UserAgent } from "./user-agent.ts"

const PASSKEY = "/u/passkey-enrollment"
const OFFERS = { options: { ...DEFAULT_CONNECTION_OPTIONS, offersPasskey: true } }
const REFUSED = /No passkey was made/

describe("a passkey in place of a password", () => {
  let world: Booted
  before(async () => {
    world = await boot({ connection: OFFERS })
  })
  after(() => world[Symbol.asyncDispose]())

  it("is made by a browser, and ends the password and every session", async () => {
    const email = "alice@example.com"
    const session = await accessToken(world, email)
    const { browser, page } = await atPassword(world, email)
    const enrol = await offered(browser, page)
    assert.equal(enrol.at, PASSKEY)
    const asked = askedOf(enrol) as unknown as KeyCreation
    assert.deepEqual(asked.authenticatorSelection, {
      residentKey: "required",
      requireResidentKey: true,
      userVerification: "required",
    })
    const key = softKey()
    const done = await browser.submit(enrol, { response: made(key, enrol) })
    assert.equal(done.status, 200)
    assert.match(done.text, /Your passkey is ready/)
    assert.equal((await world.login(email, OLD_PASSWORD)).status, 403)
    assert.equal(await userInfoStatus(world, session), 401)

    await world.app.worker.runDue()
    const notice = world.mails.findLast(({ to }) => to === email)
    assert.match(notice?.subject ?? "", /^A passkey for .+ was created$/)
    assert.ok((await world.logTypes()).includes("scp"))
    const again = await browser.submit(enrol, { response: made(key, enrol) })
    assert.equal(again.status, 400, "the link is used up")
  })

  it("gives way to a password, which ends it", async () => {
    const email = "bob@example.com"
    const key = softKey()
    await makePasskey(world, email, key)
    const { browser, page } = await atPassword(world, email)
    const enrol = await offered(browser, page)
    const back = await browser.get(hrefOf(enrol, "Choose a password instead"))
    assert.equal(back.at, "/u/reset-password")
    const done = await browser.submit(back, typed(NEW_PASSWORD))
    assert.match(done.text, /Your password is changed/)
    assert.ok(await world.hasPassword(email, NEW_PASSWORD))
  })

  const wrong: Record<string, Partial<Asked>> = {
    "an unverified owner": { isVerified: false },
    "another site's origin": { origin: "https://evil.example" },
    "another relying party": { rpId: "evil.example" },
    "another challenge": { challenge: "a".repeat(43) },
  }
  for (const [name, asked] of Object.entries(wrong))
    it(`is not made with ${name}, and the password stays`, async () => {
      const { browser, page } = await atPassword(world, "carol@example.com")
      const enrol = await offered(browser, page)
      const refused = await browser.submit(enrol, { response: made(softKey(), enrol, asked) })
      assert.equal(refused.at, PASSKEY)
      assert.equal(refused.status, 400)
      assert.match(refused.text, REFUSED)
      assert.ok(await world.hasPassword("carol@example.com", OLD_PASSWORD))
    })

  it("is not made of nothing, nor of what was made for another reset", async () => {
    const other = await atPassword(world, "carol@example.com")
    const others = await offered(other.browser, other.page)
    const browser = world.browser()
    const enrol = await offered(browser, await world.open(other.link, browser))
    const forms: Record<string, string>[] = [
      { response: made(softKey(), others) },
      { response: "{}" },
      {},
      { action: `showError::{"name":"NotAllowedError"}` },
    ]
    for (const form of forms) {
      const refused = await browser.submit(enrol, form)
      assert.equal(refused.at, PASSKEY)
      assert.match(refused.text, REFUSED)
    }
    assert.ok(await world.hasPassword("carol@example.com", OLD_PASSWORD))
  })

  it("is not one that somebody else has already", async () => {
    const key = softKey()
    await makePasskey(world, "alice@example.com", key)
    const { browser, page } = await atPassword(world, "carol@example.com")
    const enrol = await offered(browser, page)
    const refused = await browser.submit(enrol, { response: made(key, enrol) })
    assert.match(refused.text, REFUSED)
  })
})

describe("a connection that offers no passkeys", () => {
  it("has neither the page nor the way there", async () => {
    await using world = await boot()
    const { browser, page } = await atPassword(world, "alice@example.com")
    assert.doesNotMatch(page.html, /passkey/i)
    const looked = await browser.get(PASSKEY + page.url.search)
    assert.equal(looked.at, "/u/reset-password")
    const form = { ...page.forms[0]?.fields, response: softKey().registration({ challenge: "AA" }) }
    const posted = await browser.post(PASSKEY + page.url.search, form)
    assert.equal(posted.at, "/u/reset-password")
    assert.ok(await world.hasPassword("alice@example.com", OLD_PASSWORD))
  })

  it("cannot be had before the challenges, where there are some", async () => {
    const ask = `exports.onExecutePostChallenge = async (event, api) => {
      api.authentication.challengeWith({ type: "otp" })
    }`
    await using world = await boot({ connection: OFFERS, actions: { ask } })
    const { browser, page } = await atPassword(world, "bob@example.com")
    assert.equal(page.at, "/u/mfa-otp-challenge")
    const form = { ...page.forms[0]?.fields, response: softKey().registration({ challenge: "AA" }) }
    const posted = await browser.post(PASSKEY + page.url.search, form)
    assert.equal(posted.at, "/u/mfa-otp-challenge")
  })
})

async function atPassword(world: Booted, email: string) {
  world.clock.advance(3_600_000)
  const browser = world.browser()
  const link = await world.link(email)
  return { browser, link, page: await world.open(link, browser) }
}

function offered(browser: UserAgent, page: Page): Promise<Page> {
  return browser.get(hrefOf(page, "Create a passkey instead"))
}

function hrefOf({ html }: Page, label: string): string {
  const href = new RegExp(`<a href="([^"]+)">${label}</a>`).exec(html)?.[1]
  assert.ok(href !== undefined, `a link: ${label}`)
  return href.replaceAll("&amp;", "&")
}

/** What an honest browser makes of what the page asks, but for what is said otherwise. */
function made(key: SoftKey, page: Page, asked: Partial<Asked> = {}): string {
  const { challenge } = askedOf(page)
  return key.registration({ challenge, rpId: "localhost", origin: BASE_URL, ...asked })
}

async function makePasskey(world: Booted, email: string, key: SoftKey): Promise<void> {
  const { browser, page } = await atPassword(world, email)
  const enrol = await offered(browser, page)
  const done = await browser.submit(enrol, { response: made(key, enrol) })
  assert.match(done.text, /Your passkey is ready/)
}

async function accessToken(world: Booted, email: string): Promise<string> {
  const response = await world.login(email, OLD_PASSWORD)
  const { access_token: token } = (await response.json()) as { access_token: string }
  assert.equal(await userInfoStatus(world, token), 200)
  return token
}

async function userInfoStatus(world: Booted, token: string): Promise<number> {
  const request = new Request(`${BASE_URL}/userinfo`, {
    headers: { Authorization: `Bearer ${token}` },
  })
  return (await world.app.handle(request, { ip: "192.0.2.8" })).status
}
