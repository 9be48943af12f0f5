import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { boot, CONNECTION, NEW_PASSWORD, OLD_PASSWORD, typed, type Booted } from "./boot.ts"

const ALICE = "alice@example.com"
const REQUEST = `/u/reset-password/request/${CONNECTION}`

let world: Booted
before(async () => {
  world = await boot()
})
after(() => world[Symbol.asyncDispose]())

const send = (path: string, init: RequestInit = {}) =>
  world.app.handle(new Request(`http://localhost:3000${path}`, init), { ip: "192.0.2.1" })

describe("every answer", () => {
  it("carries the headers that keep it safe, pages of errors too", async () => {
    for (const path of [
      REQUEST,
      "/nowhere",
      "/u/reset-verify?ticket=x",
      "/continue",
      "/userinfo",
    ]) {
      const { headers, status } = await send(path)
      assert.ok(status < 500, path)
      assert.match(headers.get("content-security-policy") ?? "", /frame-ancestors 'none'/)
      assert.ok(!/unsafe-inline|unsafe-eval/.test(headers.get("content-security-policy") ?? ""))
      assert.equal(headers.get("x-content-type-options"), "nosniff")
      assert.equal(headers.get("referrer-policy"), "no-referrer")
      assert.equal(headers.get("cache-control"), "no-store")
      assert.equal(headers.get("server"), null)
    }
  })

  it("to another method says which it takes", async () => {
    for (const method of ["PUT", "DELETE", "PATCH"]) {
      const response = await send(REQUEST, { method })
      assert.equal(response.status, 405)
      assert.match(response.headers.get("allow") ?? "", /POST/)
    }
  })

  it("to a body it would have to unpack is 415, unread", async () => {
    for (const encoding of ["gzip", "br", "deflate", "zstd"]) {
      const headers = {
        "Content-Encoding": encoding,
        "Content-Type": "application/x-www-form-urlencoded",
      }
      for (const path of [REQUEST, "/dbconnections/change_password", "/continue", "/oauth/token"])
        assert.equal((await send(path, { method: "POST", headers, body: "x" })).status, 415, path)
    }
  })

  it("to a body that is too large is 413", async () => {
    const headers = { "Content-Type": "application/x-www-form-urlencoded" }
    const body = `email=${"a".repeat(200_000)}`
    assert.equal((await send("/continue", { method: "POST", headers, body })).status, 413)
  })
})

describe("the health checks", () => {
  it("say that the server lives and can work", async () => {
    assert.equal((await send("/health/live")).status, 200)
    assert.deepEqual(await (await send("/health/ready")).json(), { status: "ok" })
  })

  it("say 503 without the database, and why", async () => {
    const other = await boot()
    await other.app[Symbol.asyncDispose]()
    const ready = await other.app.handle(new Request("http://localhost:3000/health/ready"), {
      ip: "",
    })
    assert.equal(ready.status, 503)
  })
})

describe("the operator's style sheet", () => {
  it("is loaded after ours, from this origin", async () => {
    const themeCss = ":root { --rekey-accent: #b00020 }"
    await using themed = await boot({ themeCss })
    const page = await themed.browser().get(REQUEST)
    const sheets = [...page.html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]
    const theme = await themed.browser().get(sheets.at(-1)?.[1] as string)
    assert.deepEqual([sheets.length, theme.html], [2, themeCss])
    assert.match(theme.headers.get("content-type") ?? "", /^text\/css/)
  })
})

describe("behind https", () => {
  it("cookies are this host's alone, and the whole way works", async () => {
    await using secure = await boot({ baseUrl: "https://login.example.test" })
    const browser = secure.browser()
    const link = await secure.link(ALICE)
    assert.equal(new URL(link).origin, "https://login.example.test")
    const page = await secure.open(link, browser)
    for (const name of browser.cookies.keys()) assert.match(name, /^__Host-/)
    assert.match(page.headers.get("strict-transport-security") ?? "", /max-age=\d{8}/)
    const done = await browser.submit(page, typed(NEW_PASSWORD))
    assert.equal(done.at, "/u/reset-password/success")
  })

  it("an Action cannot send people to plain http", async () => {
    await using secure = await boot({
      baseUrl: "https://login.example.test",
      actions: {
        a: "exports.onExecutePostChallenge = async (e, api) => api.redirect.sendUserTo('http://localhost:1/')",
      },
    })
    assert.equal((await secure.open(await secure.link(ALICE))).at, "/u/reset-password/error")
  })
})

describe("a link in a mail", () => {
  it("comes from the configured address, whatever the request's headers say", async () => {
    await world.app.handle(
      new Request("http://localhost:3000/dbconnections/change_password", {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          Host: "evil.test",
          "X-Forwarded-Host": "evil.test",
          Forwarded: "host=evil.test",
        },
        body: JSON.stringify({ client_id: "rekey-dev-app", email: ALICE, connection: CONNECTION }),
      }),
      { ip: "192.0.2.1" },
    )
    await world.app.worker.runDue()
    assert.equal(new URL(world.mails.at(-1)?.links[0] as string).origin, "http://localhost:3000")
  })
})

describe("a form", () => {
  it("of another site, or without its token, changes nothing", async () => {
    const browser = world.browser()
    const page = await world.open(await world.link(ALICE), browser)
    const { action, fields } = page.formWith()
    const stranger = { Origin: "https://evil.test", "Sec-Fetch-Site": "cross-site" }
    const attempts = [
      await browser.post(action.href, { ...fields, ...typed(NEW_PASSWORD) }, stranger),
      await browser.post(
        action.href,
        { ...fields, ...typed(NEW_PASSWORD) },
        { Origin: "null", "Sec-Fetch-Site": "cross-site" },
      ),
      await browser.post(action.href, { ...fields, ...typed(NEW_PASSWORD), csrf: "" }),
      await browser.post(action.href, { ...fields, ...typed(NEW_PASSWORD), csrf: "x".repeat(43) }),
    ]
    for (const { status } of attempts) assert.equal(status, 403)
    assert.equal(await world.hasPassword(ALICE, OLD_PASSWORD), true)
  })

  it("of one reset does not work for another one in the same browser", async () => {
    const browser = world.browser()
    const alice = await world.open(await world.link(ALICE), browser)
    const bob = await world.open(await world.link("bob@example.com"), browser)
    const mixed = await browser.post(alice.url.href, {
      ...alice.formWith().fields,
      csrf: bob.formWith().fields.csrf as string,
      ...typed(NEW_PASSWORD),
    })
    assert.equal(mixed.status, 403)
    await browser.submit(bob, typed(NEW_PASSWORD))
    assert.equal(await world.hasPassword("bob@example.com", NEW_PASSWORD), true)
    assert.equal(await world.hasPassword(ALICE, OLD_PASSWORD), true)
  })

  it("with a field sent twice is refused", async () => {
    const browser = world.browser()
    const page = await world.open(await world.link(ALICE), browser)
    const { action, fields } = page.formWith()
    const body = `${new URLSearchParams({ ...fields, ...typed(NEW_PASSWORD) })}&password-reset=Other-password-9`
    const response = await send(action.pathname + action.search, {
      method: "POST",
      headers: {
        Origin: "http://localhost:3000",
        "Sec-Fetch-Site": "same-origin",
        "Content-Type": "application/x-www-form-urlencoded",
        Cookie: [...browser.cookies].map((pair) => pair.join("=")).join("; "),
      },
      body,
    })
    assert.equal(response.status, 400)
  })
})

describe("what a stranger writes", () => {
  const XSS = `"><svg onload=alert(1)>`
  for (const path of [
    `/u/reset-verify?ticket=${encodeURIComponent(XSS)}`,
    `/u/reset-password?state=${encodeURIComponent(XSS)}`,
    `/u/reset-password/request/${encodeURIComponent(XSS)}`,
    `${REQUEST}?client_id=${encodeURIComponent(XSS)}&ui_locales=${encodeURIComponent(XSS)}`,
    `/continue?state=${encodeURIComponent(XSS)}`,
    `/${encodeURIComponent(XSS)}`,
  ])
    it(`is never markup: ${path.slice(0, 50)}`, async () => {
      const response = await send(path)
      assert.ok(response.status < 500)
      assert.ok(!(await response.text()).includes("<svg onload"))
    })

  for (const locale of [
    "../../etc/passwd",
    "__proto__",
    "constructor",
    "en;q=x",
    "x".repeat(10_000),
  ])
    it(`is no language: ${locale.slice(0, 20)}`, async () => {
      const response = await send(`${REQUEST}?ui_locales=${encodeURIComponent(locale)}`)
      assert.match(await response.text(), /<html lang="en"/)
    })

  it("in German is answered in German, from the page to the mail", async () => {
    const browser = world.browser()
    const page = await browser.get(`${REQUEST}?ui_locales=de`)
    assert.match(page.html, /<html lang="de"/)
    await browser.submit(page, { email: ALICE })
    await world.app.worker.runDue()
    const mail = world.mails.at(-1)
    assert.equal(mail?.locale, "de")
    const button = await world.browser().get(mail?.links[0] as string)
    assert.match(button.html, /<html lang="de"/)
  })
})
