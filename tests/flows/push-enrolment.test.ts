import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { describe, it } from "node:test"
import { boot, type Booted } from "./boot.ts"
import { Device } from "./device.ts"
import { asking, opened, ticketFor, typesOf } from "./enrol.ts"
import type { Page, UserAgent } from "./user-agent.ts"

const FACTOR = { factor: "push-notification" }

describe("a device that is set up", () => {
  it("takes up the code of the page, and then answers for the account", async () => {
    await using scene = await openScene()
    const { world, browser, page } = scene
    assert.equal(page.at, "/u/enroll/mfa-push-enrollment-qr")
    const invitation = invitationOn(page)
    const device = newDevice(world, invitation)
    assert.equal(await takeUp(device, invitation), 200)
    assert.equal((await device.call("GET", "account")).status, 401, "not before the page goes on")
    const known = await browser.get(page.url.href)
    assert.ok(!known.html.includes(invitation.token), "the code is spent")
    const done = await browser.submit(known)
    assert.equal(done.at, "/u/enroll/mfa-enroll-result", done.text)
    assert.deepEqual(await typesOf(world, "alice"), ["push-notification"])
    const { body } = await device.call("GET", "account")
    assert.deepEqual([body.tenant, body.account], ["rekey-dev", "a****@e****"])

    const person = world.browser()
    const opening = await world.open(await world.link("alice@example.com"), person)
    const asked = await person.get(opening.url.href)
    const [request] = await device.requests()
    const number = /class="number"[^>]*>\s*<bdi>(\d\d)</.exec(asked.html)?.[1] ?? ""
    assert.equal(await device.approve(request?.id ?? "", number), "approved")
    assert.equal((await person.submit(asked)).at, "/u/reset-password")
  })

  it("is the first one that took up the code: a copy of it comes too late", async () => {
    await using scene = await openScene()
    const { world, page, browser } = scene
    const invitation = invitationOn(page)
    const first = newDevice(world, invitation)
    const second = newDevice(world, invitation)
    const statuses = [await takeUp(first, invitation), await takeUp(second, invitation)]
    assert.deepEqual(statuses, [200, 404])
    await browser.submit(await browser.get(page.url.href))
    assert.equal((await first.call("GET", "account")).status, 200)
    assert.equal((await second.call("GET", "account")).status, 401)
  })

  it("comes too late after 5 minutes, and for a code that was drawn anew", async () => {
    await using scene = await openScene()
    const { world, page, browser } = scene
    const invitation = invitationOn(page)
    const anew = await browser.submit(page, {}, "action=restart")
    assert.notEqual(invitationOn(anew).token, invitation.token)
    assert.equal(await takeUp(newDevice(world, invitation), invitation), 404)
    const newest = invitationOn(anew)
    world.clock.advance(5 * 60_000)
    assert.equal(await takeUp(newDevice(world, newest), newest), 404)
    assert.deepEqual(await typesOf(world, "alice"), [])
  })

  it("knows the token, and no other enrolment's", async () => {
    await using scene = await openScene()
    const { world, page } = scene
    const invitation = invitationOn(page)
    const device = newDevice(world, invitation)
    const other = await opened(world, await ticketFor(world, "eve", FACTOR))
    const foreign = invitationOn(other.page)
    for (const token of [foreign.token, "", "x", invitation.token.toLowerCase()])
      assert.equal(await takeUp(device, { ...invitation, token }), 404, token)
    for (const enrolment of [foreign.enrolment, "", "dev_none", null, 7])
      assert.equal(await takeUp(device, { ...invitation, enrolment: enrolment as string }), 404)
    assert.equal(await takeUp(device, invitation), 200)
  })

  it("is gone when it removes itself, and its owner hears of it", async () => {
    await using scene = await openScene()
    const { world, page, browser } = scene
    const invitation = invitationOn(page)
    const device = newDevice(world, invitation)
    await takeUp(device, invitation)
    await browser.submit(await browser.get(page.url.href))
    assert.equal((await device.call("DELETE", "account")).status, 200)
    assert.deepEqual(await typesOf(world, "alice"), [])
    await world.app.worker.runDue()
    const types = await world.logTypes()
    assert.ok(types.includes("gd_unenroll"))
    assert.equal(world.mails.at(-1)?.to, "alice@example.com")
  })
})

interface Invitation {
  enrolment: string
  token: string
}

/** Alice has opened a ticket for a device, and is shown a code. */
async function openScene(): Promise<
  AsyncDisposable & { world: Booted; browser: UserAgent; page: Page }
> {
  const world = await boot({
    actions: { ask: asking("push") },
    tenant: { enabledFactors: ["push-notification"] },
  })
  const { browser, page } = await opened(world, await ticketFor(world, "alice", FACTOR))
  return { world, browser, page, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

/** What the link says that stands behind the code to scan. */
function invitationOn({ html, text }: Page): Invitation {
  const [, enrolment = "", token = ""] =
    /href="[^"]*\/authenticator#enroll=([^".]+)\.([\w-]+)"/.exec(html) ?? []
  assert.ok(token !== "", text)
  return { enrolment: decodeURIComponent(enrolment), token }
}

function newDevice(world: Booted, { enrolment }: Invitation): Device {
  const secret = randomBytes(32).toString("base64url")
  return new Device(world, { enrolmentId: enrolment, secret, seed: randomBytes(20) })
}

async function takeUp(device: Device, { enrolment, token }: Invitation): Promise<number> {
  const { secret, seed } = device
  const body = { enrolment, token, secret, seed: seed.toString("base64url") }
  return (await device.call("POST", "enrolments", body, { Authorization: "" })).status
}
