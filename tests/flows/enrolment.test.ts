import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { boot } from "./boot.ts"
import { asking, opened, secretOn, ticketFor, typesOf, WITHOUT_RECOVERY } from "./enrol.ts"

describe("setting up a factor by a ticket", () => {
  it("an authenticator app passes a real reset afterwards, with the recovery code beside it", async () => {
    await using world = await boot({ actions: { ask: asking("otp") } })
    const { browser, page } = await opened(
      world,
      await ticketFor(world, "alice", { factor: "otp" }),
    )
    assert.equal(page.at, "/u/enroll/mfa-otp-enrollment-qr")
    const secret = secretOn(page)
    const noting = await browser.submit(page, { answer: world.totp(0, secret) })
    assert.equal(noting.at, "/u/enroll/mfa-recovery-code-enrollment")
    assert.deepEqual(await typesOf(world, "alice"), [], "nothing is kept before the end")
    const done = await browser.submit(noting, { answer: "true" })
    assert.equal(done.at, "/u/enroll/mfa-enroll-result")
    assert.deepEqual(await typesOf(world, "alice"), ["otp", "recovery-code"])
    await world.app.worker.runDue()
    const notice = world.mails.at(-1)
    assert.match(notice?.text ?? "", /authenticator app/)
    assert.match(notice?.text ?? "", /192\.0\.2\.7/)
    assert.ok((await world.logTypes()).includes("gd_enrollment_complete"))

    const reset = await world.open(await world.link("alice@example.com"))
    assert.equal(reset.at, "/u/mfa-otp-challenge")
  })

  it("the code that confirmed the app is spent", async () => {
    await using world = await boot({ actions: { ask: asking("otp") }, tenant: WITHOUT_RECOVERY })
    const { browser, page } = await opened(
      world,
      await ticketFor(world, "alice", { factor: "otp" }),
    )
    const secret = secretOn(page)
    const code = world.totp(0, secret)
    assert.equal((await browser.submit(page, { answer: code })).at, "/u/enroll/mfa-enroll-result")
    const other = world.browser()
    const challenge = await world.open(await world.link("alice@example.com"), other)
    assert.equal((await other.submit(challenge, { code })).at, "/u/mfa-otp-challenge")
    const next = await other.submit(challenge, { code: world.totp(1, secret) })
    assert.equal(next.at, "/u/reset-password")
  })

  it("a phone is texted, confirmed, and passes a real reset", async () => {
    await using world = await boot({
      actions: { ask: asking("phone") },
      hasPhoneSender: true,
      tenant: WITHOUT_RECOVERY,
    })
    const { browser, page } = await opened(
      world,
      await ticketFor(world, "alice", { factor: "phone" }),
    )
    assert.equal(page.at, "/u/enroll/mfa-phone-enrollment")
    const national = await browser.submit(page, { phone: "0151 2345678", type: "sms" })
    assert.match(national.text, /code of your country/)
    assert.match(national.html, /value="0151 2345678"/)
    const sent = await browser.submit(national, { phone: "+1 (500) 555-0100", type: "sms" })
    assert.equal(sent.at, "/u/enroll/mfa-sms-enrollment-code")
    assert.match(sent.text, /•••• 00/)
    await world.app.worker.runDue()
    const text = world.texts.at(-1)
    assert.equal(text?.to, "+15005550100")
    const done = await browser.submit(sent, { answer: text?.code ?? "" })
    assert.equal(done.at, "/u/enroll/mfa-enroll-result")
    const reset = await world.open(await world.link("alice@example.com"))
    assert.equal(reset.at, "/u/mfa-sms-challenge")
    assert.equal(world.texts.at(-1)?.to, "+15005550100")
  })

  it("another address is mailed, confirmed, and gets the codes of resets from then on", async () => {
    await using world = await boot({ actions: { ask: asking("email") }, tenant: WITHOUT_RECOVERY })
    const { browser, page } = await opened(
      world,
      await ticketFor(world, "alice", { factor: "email" }),
    )
    const own = await browser.submit(page, { email: "Alice@example.com" })
    assert.match(own.text, /set up already/)
    const sent = await browser.submit(own, { email: "alice@private.example" })
    assert.equal(sent.at, "/u/enroll/mfa-email-enrollment-code")
    const code = await world.code("alice@private.example")
    assert.equal((await browser.submit(sent, { answer: code })).at, "/u/enroll/mfa-enroll-result")
    const other = world.browser()
    const challenge = await world.open(await world.link("alice@example.com"), other)
    assert.match(challenge.text, /a\*\*\*\*@p\*\*\*\*/)
    const passed = await other.submit(challenge, {
      code: await world.code("alice@private.example"),
    })
    assert.equal(passed.at, "/u/reset-password")
  })

  it("is a choice where the ticket names no factor, and can be chosen anew", async () => {
    await using world = await boot({ hasPhoneSender: true })
    const { browser, page } = await opened(world, await ticketFor(world, "alice"))
    assert.equal(page.at, "/u/enroll/mfa-begin-enroll-options")
    assert.match(page.text, /Authenticator app .* Phone .* E-mail/)
    assert.doesNotMatch(page.text, /Recovery code/)
    const qr = await browser.submit(page, {}, "action=otp")
    const first = secretOn(qr)
    const again = await browser.submit(qr, {}, "action=pick-authenticator")
    assert.equal(again.at, "/u/enroll/mfa-begin-enroll-options")
    const fresh = await browser.submit(again, {}, "action=otp")
    assert.notEqual(secretOn(fresh), first)
    // A form of what was begun before is worth nothing.
    const stale = await browser.submit(qr, { answer: world.totp(0, first) })
    assert.equal(stale.at, "/u/enroll/mfa-otp-enrollment-qr")
    assert.deepEqual(await typesOf(world, "alice"), [])
  })

  it("ends resets that were open: they were begun with other factors", async () => {
    await using world = await boot({ tenant: WITHOUT_RECOVERY })
    const person = world.browser()
    const password = await world.open(await world.link("alice@example.com"), person)
    assert.equal(password.at, "/u/reset-password")
    const { browser, page } = await opened(
      world,
      await ticketFor(world, "alice", { factor: "otp" }),
    )
    await browser.submit(page, { answer: world.totp(0, secretOn(page)) })
    const late = await person.submit(password, {
      "password-reset": "A-much-better-1",
      "re-enter-password": "A-much-better-1",
    })
    assert.match(late.text, /The account has changed meanwhile/)
  })
})
