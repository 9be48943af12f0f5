import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { DEFAULT_CONNECTION_OPTIONS } from "../../src/reset/connection-options.ts"
import { userHandleOf } from "../../src/factors/webauthn/key-secret.ts"
import { softKey, type Asked, type SoftKey } from "../../src/factors/webauthn/soft-key.fixture.ts"
import type { KeyCreation } from "../../src/factors/webauthn/key-creation.ts"
import {
  BASE_URL,
  boot,
  type Booted,
  CONNECTION,
  NEW_PASSWORD,
  OLD_PASSWORD,
  typed,
} from "./boot.ts"
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

describe("a login by passkey", () => {
  let world: Booted
  const key = softKey()
  const alice = "alice@example.com"
  before(async () => {
    world = await boot({ connection: OFFERS })
    await makePasskey(world, alice, key)
  })
  after(() => world[Symbol.asyncDispose]())

  it("begins a session, which knows its owner", async () => {
    const begun = await beginLogin(world)
    assert.deepEqual(Object.keys(begun.authn_params_public_key).sort(), [
      "challenge",
      "rpId",
      "timeout",
      "userVerification",
    ])
    const { status, body } = await finishLogin(world, begun, await signed(world, key, begun), {
      scope: "offline_access",
    })
    assert.equal(status, 200)
    assert.equal(body.token_type, "Bearer")
    assert.match(String(body.refresh_token), /^[\w-]{43}$/)
    assert.equal(await userInfoStatus(world, String(body.access_token)), 200)
    assert.ok((await world.logTypes()).includes("s"))
  })

  it("is tried once, right or wrong", async () => {
    const begun = await beginLogin(world)
    const evil = await signed(world, key, begun, { origin: "https://evil.example" })
    const good = await signed(world, key, begun)
    assert.deepEqual(await finishLogin(world, begun, evil), WRONG_PASSKEY)
    assert.deepEqual(await finishLogin(world, begun, good), WRONG_SESSION)
    const next = await beginLogin(world)
    const once = await signed(world, key, next)
    const all = await Promise.all([1, 2, 3, 4].map(() => finishLogin(world, next, once)))
    assert.equal(all.filter(({ status }) => status === 200).length, 1)
  })

  it("is of its session, its client and five minutes", async () => {
    const [begun, other] = [await beginLogin(world), await beginLogin(world)]
    assert.deepEqual(
      await finishLogin(world, begun, await signed(world, key, other)),
      WRONG_PASSKEY,
    )
    assert.deepEqual(
      await finishLogin(world, { ...other, auth_session: "v1.x" }, await signed(world, key, other)),
      WRONG_SESSION,
    )
    const late = await beginLogin(world)
    world.clock.advance(300_000)
    assert.deepEqual(await finishLogin(world, late, await signed(world, key, late)), WRONG_SESSION)
  })

  const wrong: Record<string, Partial<Asked>> = {
    "an unverified owner": { isVerified: false },
    "no owner": { userHandle: "" },
    "another owner": { userHandle: "AAAA" },
    "another relying party": { rpId: "evil.example" },
  }
  for (const [name, asked] of Object.entries(wrong))
    it(`fails with ${name}`, async () => {
      const begun = await beginLogin(world)
      const response = await signed(world, key, begun, asked)
      assert.deepEqual(await finishLogin(world, begun, response), WRONG_PASSKEY)
    })

  it("fails with a key that nobody has, and with none", async () => {
    const begun = await beginLogin(world)
    const response = await signed(world, softKey(), begun)
    assert.deepEqual(await finishLogin(world, begun, response), WRONG_PASSKEY)
    for (const nothing of [null, {}, "{", [1]]) {
      const { status, body } = await finishLogin(world, begun, nothing)
      assert.deepEqual([status, body.error], [400, "invalid_request"])
    }
  })

  it("is over once a reset has made something else", async () => {
    const { browser, page } = await atPassword(world, alice)
    await browser.submit(page, typed(NEW_PASSWORD))
    const begun = await beginLogin(world)
    assert.deepEqual(
      await finishLogin(world, begun, await signed(world, key, begun)),
      WRONG_PASSKEY,
    )
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
    const login = await world.post("/passkey/challenge", { client_id: "rekey-dev-app" })
    assert.equal(login.status, 400)
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

const WRONG_PASSKEY = failed("Unknown or invalid passkey.")
const WRONG_SESSION = failed("Unknown, used or expired auth_session.")

function failed(description: string) {
  return { status: 403, body: { error: "invalid_grant", error_description: description } }
}

interface Begun {
  auth_session: string
  authn_params_public_key: { challenge: string; rpId: string }
}

async function beginLogin(world: Booted): Promise<Begun> {
  const body = { client_id: "rekey-dev-app", realm: CONNECTION }
  const response = await world.post("/passkey/challenge", body)
  assert.equal(response.status, 200)
  return (await response.json()) as Begun
}

async function signed(
  world: Booted,
  key: SoftKey,
  { authn_params_public_key: { challenge, rpId } }: Begun,
  asked: Partial<Asked> = {},
): Promise<unknown> {
  const connection = await world.app.tenants.findConnectionByName(CONNECTION)
  const account = await world.app.accounts.findByIdentifier(
    connection?.id ?? "",
    "alice@example.com",
  )
  const userHandle = userHandleOf(account?.userId ?? "")
  return JSON.parse(key.assertion({ challenge, rpId, origin: BASE_URL, userHandle, ...asked }))
}

async function finishLogin(
  world: Booted,
  { auth_session }: Begun,
  authn_response: unknown,
  more: object = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await world.post("/oauth/token", {
    grant_type: "urn:okta:params:oauth:grant-type:webauthn",
    client_id: "rekey-dev-app",
    realm: CONNECTION,
    auth_session,
    authn_response,
    ...more,
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
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
