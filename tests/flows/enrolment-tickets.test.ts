import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { boot } from "./boot.ts"
import { opened, secretOn, ticketFor, typesOf, WITHOUT_RECOVERY } from "./enrol.ts"

const FIVE_DAYS_MS = 5 * 86_400_000

describe("an enrolment ticket", () => {
  it("is mailed in the language that was wished, when it is wished", async () => {
    await using world = await boot()
    const link = await ticketFor(world, "alice", { send_mail: true, email_locale: "de" })
    await world.app.worker.runDue()
    const mail = world.mails.at(-1)
    assert.equal(mail?.to, "alice@example.com")
    assert.equal(mail?.links[0], link)
    assert.match(mail?.text ?? "", /5 Tage/)
    const { page } = await opened(world, link)
    assert.match(page.html, /lang="de"/)
  })

  it("is neither opened by looking nor kept in an address", async () => {
    await using world = await boot()
    const link = await ticketFor(world, "alice", { factor: "otp" })
    const scanner = world.browser()
    const seen = await scanner.get(link)
    assert.equal(seen.at, "/u/enroll")
    assert.doesNotMatch(`${seen.url.search} ${seen.html}`, /gten_/)
    assert.match(seen.text, /a\*\*\*\*@e\*\*\*\*/)
    assert.equal((await world.logTypes()).filter((type) => type.startsWith("gd_")).length, 0)
  })

  it("is used once, and its own browser alone is told that it worked", async () => {
    await using world = await boot({ tenant: WITHOUT_RECOVERY })
    const link = await ticketFor(world, "alice", { factor: "otp" })
    const { browser, page } = await opened(world, link)
    const answer = { answer: world.totp(0, secretOn(page)) }
    const done = await browser.submit(page, answer)
    assert.equal((await browser.submit(page, answer)).at, done.at, "a double click")
    const other = world.browser()
    assert.match((await other.get(link)).text, /already been used/)
    assert.deepEqual(await typesOf(world, "alice"), ["otp"])
  })

  it("dies after five days, to the millisecond", async () => {
    await using world = await boot()
    const link = await ticketFor(world, "alice", { factor: "otp" })
    world.clock.advance(FIVE_DAYS_MS - 1)
    assert.match((await world.browser().get(link)).text, /Set up another way in/)
    world.clock.advance(1)
    const late = await world.browser().get(link)
    assert.deepEqual([late.status, /has expired/.test(late.text)], [400, true])
  })

  it("goes on in the browser that opened it last, and in no other", async () => {
    await using world = await boot({ tenant: WITHOUT_RECOVERY })
    const link = await ticketFor(world, "alice", { factor: "otp" })
    const first = await opened(world, link)
    const second = await opened(world, link)
    const late = await first.browser.submit(first.page, {
      answer: world.totp(0, secretOn(first.page)),
    })
    assert.equal(late.at, "/u/enroll")
    assert.deepEqual(await typesOf(world, "alice"), [])
    const stolen = await world.browser().get(second.page.url.href)
    assert.match(stolen.text, /belongs to another browser/)
    const done = await second.browser.submit(second.page, {
      answer: world.totp(0, secretOn(second.page)),
    })
    assert.equal(done.at, "/u/enroll/mfa-enroll-result")
  })

  it("is no reset ticket, and a reset ticket is none of these", async () => {
    await using world = await boot()
    const ticket = new URL(await ticketFor(world, "alice")).searchParams.get("ticket")
    assert.match(
      (await world.browser().get(`/u/reset-verify?ticket=${ticket}`)).text,
      /does not work/,
    )
    const reset = new URL(await world.link("alice@example.com")).searchParams.get("ticket")
    const wrong = await world.browser().get(`/u/enroll?ticket=${reset}`)
    assert.deepEqual([wrong.status, /does not work/.test(wrong.text)], [400, true])
  })

  it("is not for somebody who has a factor, unless it says so", async () => {
    await using world = await boot()
    const browser = world.browser()
    const refused = await browser.submit(await browser.get(await ticketFor(world, "bob")))
    assert.deepEqual([refused.status, /set up already/.test(refused.text)], [409, true])
    const allowed = { allow_multiple_enrollments: true }
    const { page } = await opened(world, await ticketFor(world, "bob", allowed))
    assert.match(page.at, /^\/u\/enroll\/mfa-/)
  })

  it("goes no further once another one was used, unless it says so", async () => {
    await using world = await boot({ tenant: WITHOUT_RECOVERY })
    const first = await opened(world, await ticketFor(world, "alice", { factor: "otp" }))
    const second = await opened(world, await ticketFor(world, "alice"))
    const begun = await second.browser.submit(second.page, {}, "action=otp")
    await first.browser.submit(first.page, { answer: world.totp(0, secretOn(first.page)) })
    const late = await second.browser.submit(begun, { answer: world.totp(0, secretOn(begun)) })
    assert.deepEqual([late.status, /already/.test(late.text)], [409, true])
    assert.deepEqual(await typesOf(world, "alice"), ["otp"])
  })

  it("takes no form of another site, and none without its token", async () => {
    await using world = await boot({ tenant: WITHOUT_RECOVERY })
    const { browser, page } = await opened(
      world,
      await ticketFor(world, "alice", { factor: "otp" }),
    )
    const { action, fields } = page.formWith()
    const answer = { ...fields, answer: world.totp(0, secretOn(page)) }
    const forged = await browser.post(action.pathname, answer, {
      Origin: "https://evil.test",
      "Sec-Fetch-Site": "cross-site",
    })
    assert.equal(forged.status, 403)
    const bare = await browser.post(action.pathname, { ...answer, csrf: "x" })
    assert.equal(bare.status, 403)
    assert.deepEqual(await typesOf(world, "alice"), [])
  })
})
