import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { boot, CONNECTION, NEW_PASSWORD, OLD_PASSWORD, typed, type Booted } from "./boot.ts"

const ALICE = "alice@example.com"

describe("resetting a password by mail", () => {
  let world: Booted
  before(async () => {
    world = await boot()
  })
  after(() => world[Symbol.asyncDispose]())

  it("answers alike whoever the address belongs to, and mails only where it may", async () => {
    const answers = []
    for (const email of [ALICE, "nobody@example.com", "blocked@example.com", "eve@example.com"]) {
      const response = await world.post("/dbconnections/change_password", {
        client_id: "rekey-dev-app",
        email,
        connection: CONNECTION,
      })
      const headers = [...response.headers].filter(([name]) => name !== "x-request-id")
      answers.push([response.status, await response.text(), headers])
    }
    assert.equal(answers[0]?.[1], "We've just sent you an email to reset your password.")
    for (const answer of answers) assert.deepEqual(answer, answers[0])
    await world.app.worker.runDue()
    assert.deepEqual(
      world.mails.map(({ to }) => to),
      [ALICE, "eve@example.com"],
    )
  })

  it("leads from the start page to a new password, and ends what was before", async () => {
    const browser = world.browser()
    const start = await browser.get(`/u/reset-password/request/${CONNECTION}`)
    const sent = await browser.submit(start, { email: ALICE })
    assert.match(sent.at, /\/sent$/)
    await world.app.worker.runDue()
    const link = world.mails.at(-1)?.links[0] as string

    const session = await (await world.login(ALICE, OLD_PASSWORD, "offline_access")).json()
    const button = await browser.get(link)
    assert.deepEqual(button.path, ["GET /u/reset-verify 303", "GET /u/reset-verify 200"])
    assert.ok(!button.url.search.includes("ticket"), "the ticket left the address")
    assert.equal(button.forms.length, 1)
    const choosing = await browser.submit(button)
    assert.equal(choosing.at, "/u/reset-password")

    const weak = await browser.submit(choosing, typed("short"))
    assert.equal(weak.status, 400)
    assert.match(weak.text, /at least 8 characters/)
    assert.ok(!weak.html.includes("short"), "the refused password is not in the page")
    const mismatch = await browser.submit(weak, typed(NEW_PASSWORD, `${NEW_PASSWORD}x`))
    assert.equal(mismatch.status, 400)
    const done = await browser.submit(mismatch, typed(NEW_PASSWORD))
    assert.equal(done.at, "/u/reset-password/success")

    assert.equal((await world.login(ALICE, OLD_PASSWORD)).status, 403)
    assert.equal((await world.login(ALICE, NEW_PASSWORD)).status, 200)
    assert.equal(await userInfoStatus(world, session.access_token), 401)
    const refreshed = await world.post("/oauth/token", {
      grant_type: "refresh_token",
      client_id: "rekey-dev-app",
      refresh_token: session.refresh_token,
    })
    assert.equal(refreshed.status, 403)
    await world.app.worker.runDue()
    const notice = world.mails.at(-1)
    assert.equal(notice?.to, ALICE)
    assert.ok(notice?.links.every((link) => link.includes("/u/not-me?")))
    assert.equal((await world.logTypes()).filter((type) => type === "scp").length, 1)
  })

  it("keeps no cookie that could do anything", async () => {
    const browser = world.browser()
    const page = await world.open(await world.link(ALICE), browser)
    await browser.submit(page, typed("Another-better-2"))
    assert.deepEqual(
      [...browser.cookies.keys()].filter((name) => name.startsWith("rekey_reset")),
      [],
    )
  })

  it("tells the owner from where the password was set, not from where the link was opened", async () => {
    const browser = world.browser()
    const page = await world.open(await world.link(ALICE), browser)
    browser.at((request) => world.app.handle(request, { ip: "198.51.100.9" }))
    await browser.submit(page, typed("From-elsewhere-9"))
    await world.app.worker.runDue()
    assert.match(world.mails.at(-1)?.text ?? "", /198\.51\.100\.9/)
  })

  it("writes no secret into its log", async () => {
    const browser = world.browser()
    const link = await world.link(ALICE)
    const page = await world.open(link, browser)
    const cookies = [...browser.cookies.values()]
    await browser.submit(page, typed("Yet-another-better-3"))
    const secrets = [
      new URL(link).searchParams.get("ticket") as string,
      page.url.searchParams.get("state") as string,
      "Yet-another-better-3",
      ...cookies,
    ]
    const log = world.lines.join("")
    for (const secret of secrets) assert.ok(!log.includes(secret), "a secret is in the log")
    assert.ok(log.includes('"type":"scp"'))
  })
})

describe("asking for a reset", () => {
  it("changes nothing on the account", async () => {
    await using world = await boot()
    const { access_token: token } = await (await world.login(ALICE, OLD_PASSWORD)).json()
    for (let count = 0; count < 5; count++) await world.link(ALICE)
    assert.equal(await userInfoStatus(world, token), 200)
    assert.equal((await world.login(ALICE, OLD_PASSWORD)).status, 200)
  })

  it("is limited to ten at a time for one source and address, on the page and by API alike", async () => {
    await using world = await boot()
    const ask = () =>
      world.post("/dbconnections/change_password", {
        client_id: "rekey-dev-app",
        email: "Alice@Example.com",
        connection: CONNECTION,
      })
    for (let count = 0; count < 10; count++) assert.equal((await ask()).status, 200)
    assert.equal((await ask()).status, 429)
    world.clock.advance(60_000)
    assert.equal((await ask()).status, 200)
  })

  for (const [what, body, error] of [
    ["an unknown connection", { connection: "Nowhere" }, /connection/],
    ["an unknown application", { client_id: "nobody" }, /client/],
    ["no address", { email: undefined }, /email/],
    ["several addresses", { email: [ALICE, "mallory@example.com"] }, /email/],
  ] as const)
    it(`refuses ${what}, known address or not`, async () => {
      await using world = await boot()
      for (const email of [ALICE, "nobody@example.com"]) {
        const response = await world.post("/dbconnections/change_password", {
          client_id: "rekey-dev-app",
          connection: CONNECTION,
          email,
          ...body,
        })
        assert.equal(response.status, 400)
        assert.match((await response.json()).error, error)
      }
      assert.equal(await world.app.worker.runDue(), 0)
    })

  it("needs the application once an Action is bound", async () => {
    const ask = async (world: Booted) =>
      (await world.post("/dbconnections/change_password", { email: ALICE, connection: CONNECTION }))
        .status
    await using without = await boot()
    assert.equal(await ask(without), 200)
    await using bound = await boot({
      actions: { a: "exports.onExecutePostChallenge = async () => {}" },
    })
    assert.equal(await ask(bound), 400)
  })

  it("is refused where the connection forbids it, and an older link still works", async () => {
    await using world = await boot()
    const link = await world.link(ALICE)
    await world.bind({ connection: { disableSelfServiceChangePassword: true } })
    const mails = world.mails.length
    const response = await world.post("/dbconnections/change_password", {
      client_id: "rekey-dev-app",
      email: ALICE,
      connection: CONNECTION,
    })
    assert.equal(response.status, 400)
    await world.app.worker.runDue()
    assert.equal(world.mails.length, mails)
    assert.equal((await world.open(link)).at, "/u/reset-password")
  })
})

async function userInfoStatus(world: Booted, token: string): Promise<number> {
  const request = new Request("http://localhost:3000/userinfo", {
    headers: { Authorization: `Bearer ${token}` },
  })
  return (await world.app.handle(request, { ip: "192.0.2.9" })).status
}
