import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { boot } from "./boot.ts"
import {
  accountOf,
  opened,
  secretOn,
  ticketFor,
  typesOf,
  WITHOUT_RECOVERY,
  wrongFor,
} from "./enrol.ts"
import { manage } from "./manage.ts"

describe("what confirms a factor", () => {
  it("is guessed five times, then there is another to guess", async () => {
    await using world = await boot({ tenant: WITHOUT_RECOVERY })
    const { browser, page } = await opened(
      world,
      await ticketFor(world, "alice", { factor: "otp" }),
    )
    const secret = secretOn(page)
    const malformed = await browser.submit(page, { answer: "12345" })
    assert.match(malformed.text, /has 6 digits/)
    assert.equal((await browser.get(malformed.url.href)).at, malformed.at, "a reload")
    let last = malformed
    for (let tries = 0; tries < 5; tries++) {
      assert.equal(last.at, "/u/enroll/mfa-otp-enrollment-qr", `try ${tries}`)
      last = await browser.submit(last, { answer: wrongFor(world.totp(0, secret)) })
    }
    assert.equal(last.formWith().action.pathname, "/u/enroll/mfa-begin-enroll-options")
    assert.match(last.text, /Too many wrong codes/)
    // The right one comes too late.
    await browser.submit(page, { answer: world.totp(0, secret) })
    assert.deepEqual(await typesOf(world, "alice"), [])
    const fresh = await browser.submit(last, {}, "action=otp")
    assert.notEqual(secretOn(fresh), secret)
  })

  it("is a code of five minutes, sent again after half a minute at the earliest", async () => {
    await using world = await boot({ hasPhoneSender: true, tenant: WITHOUT_RECOVERY })
    const { browser, page } = await opened(
      world,
      await ticketFor(world, "alice", { factor: "phone" }),
    )
    const sent = await browser.submit(page, { phone: "+15005550100", type: "sms" })
    await world.app.worker.runDue()
    const soon = await browser.submit(sent, {}, "action=resend-code")
    assert.match(soon.text, /Wait a moment/)
    world.clock.advance(30_000)
    const again = await browser.submit(soon, {}, "action=resend-code")
    assert.match(again.text, /A new code is on its way/)
    await world.app.worker.runDue()
    assert.equal(world.texts.length, 2)
    world.clock.advance(300_000)
    const late = await browser.submit(again, { answer: world.texts.at(-1)?.code ?? "" })
    assert.match(late.text, /wrong or has expired/)
  })

  it("floods no number: five codes an hour, whoever asks", async () => {
    await using world = await boot({ hasPhoneSender: true, tenant: WITHOUT_RECOVERY })
    for (const who of ["alice", "eve"]) {
      const { browser, page } = await opened(
        world,
        await ticketFor(world, who, { factor: "phone" }),
      )
      let asking = page
      for (let round = 0; round < 5; round++) {
        const sent = await browser.submit(asking, { phone: "+15005550100", type: "sms" })
        await world.app.worker.runDue()
        asking = await browser.submit(sent, {}, "action=pick-authenticator")
        asking = await browser.submit(asking, {}, "action=phone")
      }
    }
    assert.equal(world.texts.length, 5)
    assert.ok((await world.logTypes()).includes("gd_otp_rate_limit_exceed"))
  })

  it("is asked of nobody whose account was blocked meanwhile, or whose factor is full", async () => {
    await using world = await boot({ tenant: WITHOUT_RECOVERY })
    const { browser, page } = await opened(
      world,
      await ticketFor(world, "alice", { factor: "otp" }),
    )
    const { userId } = await accountOf(world, "alice")
    for (let count = 0; count < 10; count++) {
      const response = await manage(
        world,
        "POST",
        `/users/${encodeURIComponent(userId)}/authentication-methods`,
        { type: "totp" },
      )
      assert.equal(response.status, 201)
    }
    const full = await browser.submit(page, { answer: world.totp(0, secretOn(page)) })
    assert.match(full.text, /set up already/)
    assert.equal((await typesOf(world, "alice")).length, 10)
  })
})
