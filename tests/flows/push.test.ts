import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { boot, type Booted, NEW_PASSWORD, OLD_PASSWORD, typed } from "./boot.ts"
import { type Device, enrolDevices } from "./device.ts"
import type { Page, UserAgent } from "./user-agent.ts"

const ERIN = "erin@example.com"
const MALLORY = "mallory@example.com"
const ASKS = `exports.onExecutePostChallenge = async (event, api) => {
  api.authentication.challengeWith({ type: "push" })
}`
const ASKS_WITH_CODE = ASKS.replace(`"push"`, `"push", options: { otpFallback: true }`)
const ASKS_EITHER = `exports.onExecutePostChallenge = async (event, api) => {
  api.authentication.challengeWith({ type: "push-notification" }, { additionalFactors: [{ type: "email" }] })
}`
const PATH = "/u/mfa-push-challenge-push"

describe("a notification", () => {
  it("is approved with the number of the page, and the reset goes on with it", async () => {
    await using scene = await openScene()
    const { world, browser, page, device } = scene
    assert.equal(page.at, PATH)
    const number = numberOf(page)
    const [request, ...others] = await device.requests()
    assert.deepEqual(others, [])
    assert.deepEqual(
      [request?.application, request?.account, request?.ip],
      ["Example App", "e****@e****", "192.0.2.7"],
    )
    // Times and ids hold any two digits: no field is the number.
    assert.ok(!Object.values(request ?? {}).includes(number), "the number is only on the page")
    assert.equal(await device.approve(request?.id ?? "", number), "approved")
    const password = await browser.submit(page)
    assert.equal(password.at, "/u/reset-password")
    const done = await browser.submit(password, typed(NEW_PASSWORD))
    assert.equal(done.status, 200)
    assert.ok(await world.hasPassword(ERIN, NEW_PASSWORD))
    const types = await world.logTypes()
    for (const type of ["gd_start_auth", "gd_send_pn", "gd_auth_succeed"])
      assert.ok(types.includes(type), type)
  })

  it("that nobody has answered keeps the page waiting, and that is not counted", async () => {
    await using scene = await openScene()
    let { page } = scene
    for (let count = 0; count < 12; count++) {
      page = await scene.browser.submit(page)
      assert.deepEqual([page.at, page.status], [PATH, 400])
      assert.match(page.text, /has not answered yet/)
    }
    const [request] = await scene.device.requests()
    assert.equal(await scene.device.approve(request?.id ?? "", numberOf(page)), "approved")
    assert.equal((await scene.browser.submit(page)).at, "/u/reset-password")
  })

  it("is rejected by a wrong number, once, and a new one has another number", async () => {
    await using scene = await openScene()
    const { world, browser, page, device } = scene
    const [request] = await device.requests()
    const id = request?.id ?? ""
    assert.equal(await device.approve(id, otherThan(numberOf(page))), "wrong-number")
    assert.equal(await device.approve(id, numberOf(page)), "gone")
    assert.deepEqual(await device.requests(), [])
    const rejected = await browser.submit(page)
    assert.equal(rejected.status, 400)
    assert.match(rejected.text, /rejected on your device/)
    assert.ok((await world.logTypes()).includes("gd_auth_rejected"))

    world.clock.advance(30_000)
    const again = await browser.submit(rejected, {}, "action=resend")
    assert.equal(again.at, PATH)
    await world.app.worker.runDue()
    const shown = await browser.get(again.url.href)
    const [next] = await device.requests()
    assert.notEqual(next?.id, id)
    assert.equal(await device.approve(id, numberOf(shown)), "gone", "the old one stays dead")
    assert.equal(await device.approve(next?.id ?? "", numberOf(shown)), "approved")
    assert.equal((await browser.submit(shown)).at, "/u/reset-password")
  })

  it("closes the reset at the fifth rejection", async () => {
    await using scene = await openScene()
    const { world, browser, device } = scene
    let { page } = scene
    for (let count = 1; count <= 5; count++) {
      const [request] = await device.requests()
      await device.approve(request?.id ?? "", otherThan(numberOf(page)))
      if (count === 5) break
      world.clock.advance(12 * 60_000)
      await browser.submit(await browser.get(page.url.href), {}, "action=resend")
      await world.app.worker.runDue()
      page = await browser.get(page.url.href)
    }
    const over = await browser.get(page.url.href)
    assert.equal(over.at, "/u/reset-password/error")
    assert.match(over.text, /Too many wrong answers/)
  })

  it("that is not the owner's ends what is open of the account, and keeps it quiet for a while", async () => {
    await using scene = await openScene({ actions: { ask: ASKS_EITHER } })
    const { world, browser, page, device } = scene
    const login = await world.login(ERIN, OLD_PASSWORD)
    const { access_token: session } = (await login.json()) as { access_token: string }
    const [request] = await device.requests()
    assert.equal(await device.reject(request?.id ?? ""), "not-me")
    const over = await browser.submit(page)
    assert.equal(over.status, 403)
    assert.match(over.text, /stopped/i)
    const info = await world.app.handle(
      new Request(`${world.baseUrl}/userinfo`, { headers: { Authorization: `Bearer ${session}` } }),
      { ip: "192.0.2.8" },
    )
    assert.equal(info.status, 401)
    world.clock.advance(60_000)
    await world.open(await world.link(ERIN))
    assert.deepEqual(await device.requests(), [])
    const log = await world.app.logs.list(50)
    const entry = log.find(({ type }) => type === "gd_auth_rejected")
    assert.equal(entry?.details.said, "not-me")
    assert.ok(log.some(({ type }) => type === "gd_send_pn_failure"))
  })

  it("expires after 5 minutes", async () => {
    await using scene = await openScene()
    const { world, browser, page, device } = scene
    const [request] = await device.requests()
    world.clock.advance(5 * 60_000 - 1)
    assert.equal((await device.requests()).length, 1)
    world.clock.advance(1)
    assert.deepEqual(await device.requests(), [])
    assert.equal(await device.approve(request?.id ?? "", numberOf(page)), "gone")
    assert.match((await browser.get(page.url.href)).text, /has expired/)
  })

  it("is the newest of the account alone: an older browser waits in vain", async () => {
    await using world = await bootWith()
    const [device] = await enrolDevices(world, ERIN)
    const link = await world.link(ERIN)
    const first = await openShown(world, link)
    const [older] = (await device?.requests()) ?? []
    world.clock.advance(1000)
    const second = await openShown(world, link)
    const requests = (await device?.requests()) ?? []
    assert.equal(requests.length, 1)
    assert.notEqual(requests[0]?.id, older?.id)
    assert.equal(await device?.approve(older?.id ?? "", numberOf(first)), "gone")
    assert.equal(await device?.approve(requests[0]?.id ?? "", numberOf(second)), "approved")
  })

  it("may be answered by any device of the account, by one of them", async () => {
    await using world = await bootWith()
    const [phone, tablet] = await enrolDevices(world, ERIN, 2)
    const browser = world.browser()
    const page = await openShown(world, await world.link(ERIN), browser)
    const [request] = (await tablet?.requests()) ?? []
    assert.equal(await tablet?.approve(request?.id ?? "", numberOf(page)), "approved")
    assert.equal(await phone?.approve(request?.id ?? "", numberOf(page)), "gone")
    assert.equal((await browser.submit(page)).at, "/u/reset-password")
  })

  it("is sent 5 times an hour at most, whatever browser asks", async () => {
    await using world = await bootWith()
    const [device] = await enrolDevices(world, ERIN)
    let issued = 0
    for (let count = 0; count < 8; count++) {
      await world.open(await world.link(ERIN))
      issued += ((await device?.requests()) ?? []).length
      world.clock.advance(60_000)
    }
    assert.equal(issued, 5)
    assert.equal(world.pushes.length, 5)
  })

  it("is in the inbox of rekey dev, without its number", async () => {
    await using scene = await openScene()
    const [push] = scene.world.pushes
    assert.deepEqual([push?.to, push?.path], [ERIN, "/authenticator"])
    assert.ok(!`${push?.title} ${push?.body}`.includes(numberOf(scene.page)))
  })
})

describe("a code in place of a notification", () => {
  it("is taken where the Action allows it, once", async () => {
    await using scene = await openScene({ actions: { ask: ASKS_WITH_CODE } })
    const { browser, page, device, world } = scene
    const typing = await browser.submit(page, {}, "action=enter-otp-code")
    assert.equal(typing.at, PATH)
    const empty = await browser.submit(typing, { code: "" })
    assert.match(empty.text, /has 6 digits/)
    const code = device.code()
    const password = await browser.submit(typing, { code })
    assert.equal(password.at, "/u/reset-password")
    const otherBrowser = world.browser()
    const other = await world.open(await world.link(ERIN), otherBrowser)
    const again = await otherBrowser.submit(other, {}, "action=enter-otp-code")
    assert.equal((await otherBrowser.submit(again, { code })).status, 400, "spent")
  })

  it("is not, where the Action does not", async () => {
    await using scene = await openScene()
    const { browser, page, device } = scene
    assert.ok(!page.html.includes("enter-otp-code"))
    const fields = page.forms[0]?.fields ?? {}
    await browser.post(page.url.href, { ...fields, action: "enter-otp-code" })
    const refused = await browser.post(page.url.href, { ...fields, code: device.code() })
    assert.match(refused.text, /has not answered yet/)
  })

  it("leads back to the notification that was sent", async () => {
    await using scene = await openScene({ actions: { ask: ASKS_WITH_CODE } })
    const { browser, page, device } = scene
    const typing = await browser.submit(page, {}, "action=enter-otp-code")
    const back = await browser.submit(typing, {}, "action=use-notification")
    assert.equal(numberOf(back), numberOf(page))
    const [request] = await device.requests()
    assert.equal(await device.approve(request?.id ?? "", numberOf(back)), "approved")
    assert.equal((await browser.submit(back)).at, "/u/reset-password")
  })
})

describe("what the page asks while it waits", () => {
  it("says whether there is anything to go on with, to its own browser alone", async () => {
    await using scene = await openScene()
    const { world, browser, page, device } = scene
    const look = (by: UserAgent) => by.get(page.url.href, { Accept: "application/json" })
    assert.deepEqual(JSON.parse((await look(browser)).html).completed, false)
    assert.equal((await look(world.browser())).status, 400)
    const [request] = await device.requests()
    await device.approve(request?.id ?? "", numberOf(page))
    assert.deepEqual(JSON.parse((await look(browser)).html).completed, true)
    assert.deepEqual(JSON.parse((await look(browser)).html).completed, true, "it changes nothing")
    assert.equal((await browser.get(page.url.href)).at, PATH)
  })

  it("is limited", async () => {
    await using scene = await openScene()
    const { browser, page, world } = scene
    const look = () => browser.get(page.url.href, { Accept: "application/json" })
    let last = await look()
    for (let count = 0; count < 5; count++) last = await look()
    assert.equal(last.status, 429)
    assert.deepEqual(JSON.parse(last.html), { error: "polling-interval-exceeded" })
    const resetAtS = Number(last.headers.get("x-ratelimit-reset"))
    assert.ok(resetAtS * 1000 > world.clock.nowMs())
    for (let count = 0; count < 20; count++) {
      world.clock.advance(5000)
      assert.equal((await look()).status, 200, "every 5 seconds it is not")
    }
  })
})

describe("the authenticator's interface", () => {
  it("lets nobody answer who is not the device", async () => {
    await using scene = await openScene()
    const { world, page, device } = scene
    const [other] = await enrolDevices(world, MALLORY)
    const [request] = await device.requests()
    const path = `requests/${request?.id}`
    const body = { approve: true, number: numberOf(page) }
    for (const authorization of [
      "",
      "Bearer",
      `Bearer ${device.enrolmentId}`,
      `Bearer ${device.enrolmentId}.${other?.secret}`,
      `Bearer ${other?.enrolmentId}.${device.secret}`,
      `Bearer dev_none.${device.secret}`,
      `Basic ${device.enrolmentId}.${device.secret}`,
    ]) {
      const refused = await device.call("POST", path, body, { Authorization: authorization })
      assert.equal(refused.status, 401, authorization)
    }
    assert.deepEqual(await other?.requests(), [])
    assert.equal(await other?.approve(request?.id ?? "", numberOf(page)), "gone")
    const foreign = await device.call("POST", path, body, { "Sec-Fetch-Site": "cross-site" })
    assert.equal(foreign.status, 403)
    assert.equal(await device.approve(request?.id ?? "", numberOf(page)), "approved")
  })

  it("refuses what it cannot read, and counts none of it as an answer", async () => {
    await using scene = await openScene()
    const { page, device } = scene
    const [request] = await device.requests()
    const path = `requests/${request?.id}`
    for (const body of [
      {},
      [],
      null,
      "x",
      { approve: true },
      { approve: true, number: 42 },
      { approve: true, number: "4" },
      { approve: "true", number: "42" },
      { approve: 0 },
    ])
      assert.equal((await device.call("POST", path, body)).status, 400, JSON.stringify(body))
    const type = { "Content-Type": "text/plain" }
    assert.equal((await device.call("POST", path, {}, type)).status, 415)
    assert.equal((await device.call("POST", path, { a: "x".repeat(9000) })).status, 413)
    assert.equal((await device.call("PUT", path)).status, 405)
    assert.equal((await device.call("GET", "nothing")).status, 404)
    assert.equal(await device.approve(request?.id ?? "", numberOf(page)), "approved")
  })

  it("is limited, for devices and for strangers", async () => {
    await using scene = await openScene()
    const { device, world } = scene
    const statusOf = async (headers = {}) =>
      (await device.call("GET", "requests", undefined, headers)).status
    const seen = new Set<number>()
    for (let count = 0; count < 40; count++) seen.add(await statusOf())
    assert.deepEqual([...seen], [200, 429])
    world.clock.advance(60_000)
    const strangers = new Set<number>()
    for (let count = 0; count < 40; count++)
      strangers.add(await statusOf({ Authorization: "Bearer a.b" }))
    assert.deepEqual([...strangers], [401, 429])
  })

  it("removes the device when it asks, with all that it could answer", async () => {
    await using scene = await openScene()
    const { browser, page, device } = scene
    const [request] = await device.requests()
    assert.equal(await device.approve(request?.id ?? "", numberOf(page)), "approved")
    assert.equal((await device.call("DELETE", "account")).status, 200)
    assert.equal((await device.call("GET", "account")).status, 401)
    const over = await browser.submit(page)
    assert.match(over.text, /The account has changed meanwhile/)
  })

  it("keeps secrets and numbers out of every log", async () => {
    await using scene = await openScene()
    const { world, page, device } = scene
    const [request] = await device.requests()
    await device.approve(request?.id ?? "", otherThan(numberOf(page)))
    const all = `${world.lines.join("\n")}${JSON.stringify(await world.app.logs.list(100))}`
    for (const secret of [device.secret, device.seed.toString("base64url")])
      assert.ok(!all.includes(secret))
  })
})

interface Scene extends AsyncDisposable {
  world: Booted
  browser: UserAgent
  page: Page
  device: Device
}

/** Erin has a device, has opened her link, and is shown a number. */
async function openScene(options: Parameters<typeof boot>[0] = {}): Promise<Scene> {
  const world = await bootWith(options)
  const [device] = await enrolDevices(world, ERIN)
  if (device === undefined) throw new Error("no device")
  const browser = world.browser()
  const page = await openShown(world, await world.link(ERIN), browser)
  return {
    world,
    browser,
    page,
    device,
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  }
}

function bootWith(options: Parameters<typeof boot>[0] = {}): Promise<Booted> {
  return boot({
    actions: { ask: ASKS },
    tenant: { enabledFactors: ["push-notification", "email", "otp"] },
    ...options,
  })
}

/** Opens a link, and looks again once the notification is sent. */
async function openShown(world: Booted, link: string, browser = world.browser()): Promise<Page> {
  const page = await world.open(link, browser)
  return browser.get(page.url.href)
}

function numberOf({ html }: Page): string {
  const number = /class="number"[^>]*>\s*<bdi>(\d\d)<\/bdi>/.exec(html)?.[1]
  if (number === undefined) throw new Error(`no number on ${html}`)
  return number
}

function otherThan(number: string): string {
  return number === "42" ? "43" : "42"
}
