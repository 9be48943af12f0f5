import assert from "node:assert/strict"
import { createServer } from "node:http"
import { once } from "node:events"
import { after, before, describe, it } from "node:test"
import type { BrowserContextOptions, Page } from "playwright-core"
import { DEV_CLIENT } from "../../src/dev/dev-tenant.ts"
import { DEFAULT_CONNECTION_OPTIONS } from "../../src/reset/connection-options.ts"
import { userHandleOf } from "../../src/factors/webauthn/key-secret.ts"
import { softKey } from "../../src/factors/webauthn/soft-key.fixture.ts"
import { ticketFor } from "../flows/enrol.ts"
import { newKeyHolder } from "../flows/key-holder.ts"
import { DEVICE, plugIn, SECURITY_KEY, SECURITY_KEY_WITH_PIN } from "./authenticator.ts"
import { keyboard, pointer } from "./hands.ts"
import { type Live, openLive } from "./live.ts"
import { Onlooker } from "./onlooker.ts"
import { DESKTOP, PHONE } from "./stage.ts"
import { heading } from "./story.ts"

/** Asks for the kind of key that the account's name begins with. */
const ASKS = `exports.onExecutePostChallenge = async (event, api) => {
  const type = event.user.email.startsWith("device") ? "webauthn-platform" : "webauthn-roaming"
  api.authentication.challengeWith({ type }, { additionalFactors: [{ type: "otp" }] })
}`
const KEY_PAGE = "Use your security key"
const DEVICE_PAGE = "Confirm with this device"
const PASSWORD_PAGE = "Choose a new password"
const REFUSED = "The security key was not accepted."

describe("a key in a real browser", { timeout: 240_000 }, () => {
  let live: Live
  before(async () => {
    live = await openLive({ actions: { ask: ASKS } })
  })
  after(() => live[Symbol.asyncDispose]())

  it("lets the reset go on: a security key that asks for nothing but a touch", async () => {
    const { page, onlooker } = await opened(live, "key1@example.com", DESKTOP)
    const key = await holder(live, "key1@example.com")
    const authenticator = await plugIn(page, SECURITY_KEY)
    await authenticator.add(key, { signCount: 5 })
    await follow(live, page, "key1@example.com")
    await heading(page, KEY_PAGE)
    await onlooker.see("roaming", { dark: true })
    await keyboard(page).press("Use the security key")
    await heading(page, PASSWORD_PAGE)
    assert.equal((await authenticator.list())[0]?.signCount, 6)
  })

  it("lets the reset go on: the device, on a phone's screen, once it knows its owner", async () => {
    const { page, onlooker } = await opened(live, "device@example.com", PHONE)
    const key = await holder(live, "device@example.com", "webauthn-platform")
    const authenticator = await plugIn(page, DEVICE)
    await authenticator.add(key, { userHandle: userHandleOf("auth0|device@example.com") })
    await follow(live, page, "device@example.com")
    await heading(page, DEVICE_PAGE)
    await onlooker.see("platform", { dark: true })
    await authenticator.verifies(false)
    await pointer(page).press("Confirm with this device")
    await alert(page, "This device did not confirm that it is you.")
    await onlooker.see("platform-refused", { status: 400 })
    await authenticator.verifies(true)
    await pointer(page).press("Confirm with this device")
    await heading(page, PASSWORD_PAGE)
  })

  it("has to verify its owner where the tenant says so", async () => {
    const email = "key2@example.com"
    const { page } = await opened(live, email, DESKTOP)
    const key = await holder(live, email)
    await live.world.bind({ actions: { ask: ASKS }, tenant: { keyUserVerification: "required" } })
    const authenticator = await plugIn(page, SECURITY_KEY_WITH_PIN)
    await authenticator.add(key)
    await authenticator.verifies(false)
    await follow(live, page, email)
    await pointer(page).press("Use the security key")
    await alert(page, REFUSED)
    // A page that does not ask for it gets a signature, and the server still wants it verified.
    await changeOptions(page, { userVerification: "discouraged" })
    await pointer(page).press("Use the security key")
    await alert(page, REFUSED)
    assert.equal(await wrongAnswers(live), 1)
    await authenticator.verifies(true)
    await pointer(page).press("Use the security key")
    await heading(page, PASSWORD_PAGE)
    await live.world.bind({ actions: { ask: ASKS } })
  })

  it("is of no use to another account", async () => {
    const email = "key3@example.com"
    const { page } = await opened(live, email, DESKTOP)
    await holder(live, email)
    const others = await holder(live, "mallory@example.com")
    const authenticator = await plugIn(page, SECURITY_KEY)
    await authenticator.add(others)
    await follow(live, page, email)
    await changeOptions(page, {
      allowCredentials: [{ type: "public-key", id: others.credentialId, transports: ["usb"] }],
    })
    await pointer(page).press("Use the security key")
    await alert(page, REFUSED)
    assert.equal(new URL(page.url()).pathname, "/u/mfa-webauthn-roaming-challenge")
  })

  it("signs for one try of one reset, and for this origin", async () => {
    const email = "key4@example.com"
    const { page } = await opened(live, email, DESKTOP)
    const key = await holder(live, email)
    const authenticator = await plugIn(page, SECURITY_KEY)
    await authenticator.add(key)

    await follow(live, page, email)
    const elsewhere = await signedElsewhere(page)
    await post(page, elsewhere)
    await alert(page, REFUSED)

    const posted = page.waitForRequest((request) => request.method() === "POST")
    await pointer(page).press("Use the security key")
    const response = new URLSearchParams((await posted).postData() ?? "").get("response") ?? ""
    assert.match(response, /"signature"/)
    await heading(page, PASSWORD_PAGE)

    await follow(live, page, email)
    await post(page, response)
    await alert(page, REFUSED)
    await pointer(page).press("Use the security key")
    await heading(page, PASSWORD_PAGE)
  })

  it("is set up by a ticket, and lets a reset go on", async () => {
    const email = "alice@example.com"
    const { page, onlooker } = await opened(live, email, PHONE)
    const authenticator = await plugIn(page, SECURITY_KEY)
    await page.goto(await ticketFor(live.world, "alice", { factor: "webauthn-roaming" }))
    await pointer(page).press("Continue")
    await heading(page, "Set up your security key")
    await onlooker.see("set-up", { dark: true })
    await pointer(page).press("Set up the security key")
    await heading(page, "Note your recovery code")
    await page.getByLabel("I have noted the code").check()
    await pointer(page).press("Continue")
    await heading(page, "You are all set")
    assert.equal((await authenticator.list()).length, 1)
    await follow(live, page, email)
    await pointer(page).press("Use the security key")
    await heading(page, PASSWORD_PAGE)
  })

  it("cannot be asked for without script, and the page says so", async () => {
    const email = "key5@example.com"
    await holder(live, email)
    const { page } = await opened(live, email, { ...PHONE, javaScriptEnabled: false })
    await follow(live, page, email)
    await heading(page, KEY_PAGE)
    await page.getByText("This browser cannot do that here.").first().waitFor()
    assert.equal(await page.getByRole("button", { name: "Use the security key" }).count(), 0)
    await pointer(page).press("Use another method")
    await heading(page, "Confirm that it is you")
  })
})

describe("a passkey in a real browser", { timeout: 240_000 }, () => {
  it("takes the place of the password, and logs in", async () => {
    await using live = await openLive({
      connection: { options: { ...DEFAULT_CONNECTION_OPTIONS, offersPasskey: true } },
    })
    const { page, onlooker } = await opened(live, "alice@example.com", PHONE)
    const authenticator = await plugIn(page, DEVICE)
    await page.goto(await live.world.link("alice@example.com"))
    await pointer(page).press("Continue")
    await pointer(page).press("Create a passkey instead")
    await heading(page, "Create a passkey")
    await onlooker.see("create", { dark: true })
    await pointer(page).press("Create a passkey")
    await heading(page, "Your passkey is ready")
    await onlooker.see("ready")
    const [made] = await authenticator.list()
    assert.equal(made?.isResident, true, "it is found without a name")

    const { clientId } = DEV_CLIENT
    const begun = await live.world.post("/passkey/challenge", { client_id: clientId })
    const { auth_session, authn_params_public_key } = (await begun.json()) as {
      auth_session: string
      authn_params_public_key: PublicKeyCredentialRequestOptionsJSON
    }
    const authn_response = await page.evaluate(async (json) => {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(json)
      const credential = await navigator.credentials.get({ publicKey })
      return (credential as PublicKeyCredential).toJSON()
    }, authn_params_public_key)
    const { status } = await live.world.post("/oauth/token", {
      grant_type: "urn:okta:params:oauth:grant-type:webauthn",
      client_id: clientId,
      auth_session,
      authn_response,
    })
    assert.equal(status, 200)
  })
})

async function opened(live: Live, email: string, options: BrowserContextOptions) {
  // Without it a button fades from light to dark while its contrast is measured.
  const context = await live.browser.newContext({ ...options, reducedMotion: "reduce" })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const name = email.split("@")[0] ?? ""
  return { page, onlooker: new Onlooker(page, `webauthn/${name}`, false) }
}

/** An account with one key of its own. */
async function holder(
  { world }: Live,
  email: string,
  type: "webauthn-roaming" | "webauthn-platform" = "webauthn-roaming",
) {
  const key = softKey()
  await newKeyHolder(world, email, [{ type, key }])
  return key
}

/** To the challenge of a new reset. */
async function follow({ world }: Live, page: Page, email: string): Promise<void> {
  world.clock.advance(600_000)
  await page.goto(await world.link(email))
  await pointer(page).press("Continue")
  await page.locator("[data-ask-key]").waitFor({ state: "attached" })
}

async function changeOptions(page: Page, changes: object): Promise<void> {
  await page.locator("[data-ask-key]").evaluate((element, changed) => {
    const { dataset } = element as HTMLElement
    dataset.options = JSON.stringify({ ...JSON.parse(dataset.options ?? ""), ...changed })
  }, changes)
}

/** Sends what was signed elsewhere, as a page that was tampered with would. */
async function post(page: Page, response: string): Promise<void> {
  await page.locator("[data-answer]").evaluate((element, text) => {
    const input = element as HTMLInputElement
    input.value = text
    input.form?.submit()
  }, response)
}

/** What the same authenticator signs for another origin with the same host, asked the same. */
async function signedElsewhere(page: Page): Promise<string> {
  const server = createServer((_, reply) => reply.setHeader("Content-Type", "text/html").end("-"))
  await once(server.listen(0, "127.0.0.1"), "listening")
  const address = server.address()
  assert.ok(typeof address === "object" && address !== null)
  const options = await page.locator("[data-ask-key]").getAttribute("data-options")
  const back = page.url()
  await page.goto(`http://localhost:${address.port}/`)
  const signed = await page.evaluate(async (json) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(json))
    const credential = await navigator.credentials.get({ publicKey })
    return JSON.stringify((credential as PublicKeyCredential).toJSON())
  }, options ?? "")
  await page.goto(back)
  server.closeAllConnections()
  server.close()
  return signed
}

async function wrongAnswers({ world }: Live): Promise<number> {
  return (await world.logTypes()).filter((type) => type === "gd_auth_failed").length
}

function alert(page: Page, text: string): Promise<void> {
  return page.getByRole("alert").filter({ hasText: text }).waitFor()
}
