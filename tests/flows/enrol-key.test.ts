import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { KeyCreation } from "../../src/factors/webauthn/key-creation.ts"
import { userHandleOf } from "../../src/factors/webauthn/key-secret.ts"
import { type Asked, softKey, type SoftKey } from "../../src/factors/webauthn/soft-key.fixture.ts"
import { BASE_URL, boot, type BootOptions } from "./boot.ts"
import { accountOf, asking, opened, ticketFor, typesOf } from "./enrol.ts"
import { askedOf } from "./key-holder.ts"
import type { Page } from "./user-agent.ts"

const ROAMING = "/u/enroll/mfa-webauthn-roaming-enrollment"
/** Without the recovery code that is made beside a first factor. */
const KEYS: BootOptions["tenant"] = {
  enabledFactors: ["otp", "webauthn-roaming", "webauthn-platform"],
}

describe("setting up a key by a ticket", () => {
  it("makes a factor that passes a real reset afterwards", async () => {
    await using world = await boot({ actions: { ask: asking("webauthn-roaming") }, tenant: KEYS })
    const { userId } = await accountOf(world, "alice")
    const link = await ticketFor(world, "alice", { factor: "webauthn-roaming" })
    const { browser, page } = await opened(world, link)
    assert.equal(page.at, ROAMING)
    const key = softKey()
    const done = await browser.submit(page, { answer: made(key, page, { count: 3 }) })
    assert.equal(done.at, "/u/enroll/mfa-enroll-result")
    assert.deepEqual(await typesOf(world, "alice"), ["webauthn-roaming"])
    const [enrolment] = (await accountOf(world, "alice")).enrolments
    assert.deepEqual(enrolment?.options, {}, "nothing for Actions that tells the key")

    const person = world.browser()
    const challenge = await world.open(await world.link("alice@example.com"), person)
    assert.equal(challenge.at, "/u/mfa-webauthn-roaming-challenge")
    const signed = (from: Page, count: number) => {
      const { challenge: nonce, rpId } = askedOf(from)
      const userHandle = userHandleOf(userId)
      return key.assertion({ challenge: nonce, rpId, origin: BASE_URL, userHandle, count })
    }
    const stale = await person.submit(challenge, { response: signed(challenge, 3) })
    assert.equal(stale.at, "/u/mfa-webauthn-roaming-challenge", "that count was seen already")
    const passed = await person.submit(stale, { response: signed(stale, 4) })
    assert.equal(passed.at, "/u/reset-password")
  })

  it("stays where it is when the browser made nothing, as often as it says so", async () => {
    await using world = await boot({ tenant: KEYS })
    const link = await ticketFor(world, "alice", { factor: "webauthn-roaming" })
    const { browser, page } = await opened(world, link)
    const forms: Record<string, string>[] = [
      { action: `showError::{"name":"NotAllowedError"}` },
      { answer: "{}" },
      { action: "default", answer: "" },
    ]
    for (const form of [...forms, ...forms, ...forms, ...forms]) {
      const refused = await browser.submit(page, form)
      assert.deepEqual([refused.at, refused.status], [ROAMING, 400])
    }
    const again = await browser.get(page.forms[0]?.action.href ?? "")
    assert.equal(again.at, ROAMING, "where an old page is loaded again from")
    const done = await browser.submit(again, { answer: made(softKey(), again) })
    assert.equal(done.at, "/u/enroll/mfa-enroll-result")
  })

  it("takes no key of another origin, and none that was made before", async () => {
    await using world = await boot({ tenant: KEYS })
    const link = await ticketFor(world, "alice", { factor: "webauthn-roaming" })
    const { browser, page } = await opened(world, link)
    const early = made(softKey(), page)
    const evil = made(softKey(), page, { origin: "https://evil.example" })
    const refused = await browser.submit(page, { answer: evil })
    assert.deepEqual([refused.at, refused.status], [ROAMING, 400])
    const replayed = await browser.submit(refused, { answer: early })
    assert.deepEqual([replayed.at, replayed.status], [ROAMING, 400])
    assert.deepEqual(await typesOf(world, "alice"), [])
  })

  it("takes no key that somebody else has set up", async () => {
    await using world = await boot({ tenant: KEYS })
    const key = softKey()
    for (const name of ["alice", "eve"]) {
      const link = await ticketFor(world, name, { factor: "webauthn-roaming" })
      const { browser, page } = await opened(world, link)
      await browser.submit(page, { answer: made(key, page) })
    }
    assert.deepEqual(await typesOf(world, "alice"), ["webauthn-roaming"])
    assert.deepEqual(await typesOf(world, "eve"), [])
  })

  it("wants the owner of a device verified", async () => {
    await using world = await boot({ tenant: KEYS })
    const link = await ticketFor(world, "bob", {
      factor: "webauthn-platform",
      allow_multiple_enrollments: true,
    })
    const { browser, page } = await opened(world, link)
    assert.equal(page.at, "/u/enroll/mfa-webauthn-platform-enrollment")
    const refused = await browser.submit(page, {
      answer: made(softKey(), page, { isVerified: false }),
    })
    assert.equal(refused.status, 400)
    const done = await browser.submit(refused, { answer: made(softKey(), refused) })
    assert.equal(done.at, "/u/enroll/mfa-enroll-result")
    assert.deepEqual(await typesOf(world, "bob"), ["otp", "webauthn-platform"])
  })
})

/** What an honest browser makes of what the page asks, but for what is said otherwise. */
function made(key: SoftKey, page: Page, asked: Partial<Asked> = {}): string {
  const { challenge, rp } = askedOf(page) as unknown as KeyCreation
  return key.registration({ challenge, rpId: rp.id, origin: BASE_URL, ...asked })
}
