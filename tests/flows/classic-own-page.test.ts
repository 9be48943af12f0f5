import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { boot, type Booted, NEW_PASSWORD, OLD_PASSWORD } from "./boot.ts"
import { AUTH0_DEFAULT_PAGE, FORM_PAGE } from "./classic-pages.ts"
import type { Page, UserAgent } from "./user-agent.ts"

const ALICE = "alice@example.com"
const OWN = { customResetPage: true, resetPageHtml: FORM_PAGE, friendlyName: "A'B</script>" }

describe("an operator's page", () => {
  it("is shown with its variables, and its form changes the password", async () => {
    await using world = await boot({ tenant: OWN })
    const browser = world.browser()
    const page = await browser.get(await world.link(ALICE))
    assert.match(page.html, /name="email" value="alice@example.com"/)
    assert.match(page.html, /min: 8, tenant: 'A&#39;B&#60;\/script&#62;'/)
    const done = await browser.submit(page, typed(NEW_PASSWORD))
    assert.equal(done.status, 200)
    assert.match(done.text, /Your password is changed/)
    assert.equal(await world.hasPassword(ALICE, NEW_PASSWORD), true)
  })

  it("holds nothing that opens the reset elsewhere", async () => {
    await using world = await boot({ tenant: OWN })
    const link = await world.link(ALICE)
    const mailed = new URL(link).searchParams.get("ticket") ?? ""
    const page = await world.browser().get(link)
    assert.ok(!page.html.includes(mailed))
    const fields = page.forms[0]?.fields ?? {}
    const stranger = await world.browser().post("/lo/reset", { ...fields, ...typed(NEW_PASSWORD) })
    assert.equal(stranger.status, 400)
    assert.equal(await world.hasPassword(ALICE, OLD_PASSWORD), true)
  })

  it("runs its own scripts and styles and names its origins; our pages stay as strict as ever", async () => {
    await using world = await boot({ tenant: OWN })
    const browser = world.browser()
    const page = await browser.get(await world.link(ALICE))
    const policy = page.headers.get("content-security-policy") ?? ""
    const nonce = /script-src 'nonce-([\w-]{20,})' 'strict-dynamic'/.exec(policy)?.[1]
    assert.ok(nonce !== undefined, policy)
    assert.match(policy, /style-src 'self' 'nonce-[\w-]+' https:\/\/cdn\.example\.com;/)
    assert.ok(page.html.includes(`<script nonce=${nonce}>const config`))
    const weak = await browser.submit(page, typed("short"))
    assert.equal(weak.status, 400)
    assert.match(weak.headers.get("content-security-policy") ?? "", /style-src 'self'; img-src/)
    const again = await browser.get(page.url.href)
    assert.ok(!again.html.includes(nonce))
  })

  it("has our widget in place of Auth0's, and loads nothing of theirs", async () => {
    await using world = await boot({ tenant: { ...OWN, resetPageHtml: AUTH0_DEFAULT_PAGE } })
    const browser = world.browser()
    const page = await browser.get(await world.link(ALICE))
    assert.ok(!page.html.includes("cdn.auth0.com"))
    const script = /src="(\/assets\/change-password-\w+\.js)"/.exec(page.html)?.[1] ?? ""
    assert.match((await browser.get(script)).html, /Auth0ChangePassword/)
    assert.match(page.html, /password_complexity_options: {2}\{"min_length":8\}/)
    const texts = /id="rekey-change-password">(.*?)<\/script>/.exec(page.html)?.[1] ?? ""
    assert.match(JSON.parse(texts).rules.lengthAtLeast, /8/)
  })

  it("is our own page for whoever has no script", async () => {
    await using world = await boot({ tenant: { ...OWN, resetPageHtml: AUTH0_DEFAULT_PAGE } })
    const browser = world.browser()
    const page = await browser.get(await world.link(ALICE))
    const href = /<noscript[^]*?url=([^"]+)"/.exec(page.html)?.[1]?.replaceAll("&amp;", "&")
    const plain = await browser.get(href ?? "")
    assert.equal(plain.status, 200)
    await browser.submit(plain, typed(NEW_PASSWORD))
    assert.equal(await world.hasPassword(ALICE, NEW_PASSWORD), true)
  })

  it("that cannot be shown gives way to ours, and the operator's log says so", async () => {
    const loop = "{% for i in (1..100000) %}{% for j in (1..100000) %}x{% endfor %}{% endfor %}"
    await using world = await boot({ tenant: { ...OWN, resetPageHtml: loop } })
    const page = await world.browser().get(await world.link(ALICE))
    assert.equal(page.status, 200)
    assert.match(page.text, /Choose a new password/)
    assert.ok(world.lines.some((line) => /custom reset page could not be shown/.test(line)))
  })
})

describe("POST /lo/reset from a script", () => {
  it("answers a good password with 200", async () => {
    await using world = await boot({ tenant: OWN })
    const { browser, fields } = await opened(world)
    const { status, body } = await sendJson(browser, { ...fields, ...typed(NEW_PASSWORD) })
    assert.equal(status, 200)
    assert.deepEqual(Object.keys(body), ["message"])
    assert.equal(await world.hasPassword(ALICE, NEW_PASSWORD), true)
  })

  it("answers a weak password with Auth0's error and every rule", async () => {
    await using world = await boot({
      tenant: OWN,
      connection: { passwordPolicy: { level: "excellent", minLength: null } },
    })
    const { browser, fields } = await opened(world)
    const { status, body } = await sendJson(browser, { ...fields, ...typed("aaa1") })
    assert.equal(status, 400)
    assert.equal(body.name, "PasswordStrengthError")
    assert.equal(body.message, "Password is too weak")
    assert.equal(body.code, "invalid_password")
    const { rules, verified } = body.description as { rules: unknown[]; verified: boolean }
    assert.equal(verified, false)
    assert.deepEqual(rules[0], {
      message: "At least %d characters in length",
      format: [10],
      code: "lengthAtLeast",
      verified: false,
    })
    assert.deepEqual(
      rules.map((rule) => (rule as { code: string }).code),
      ["lengthAtLeast", "containsAtLeast", "identicalChars"],
    )
    assert.match(String(body.policy), /^\* At least 10 characters in length\n\* Contain at least 3/)
  })

  it("answers what a caller did wrong with 400 or 403, and changes nothing", async () => {
    await using world = await boot({ tenant: OWN })
    const { browser, fields } = await opened(world)
    const good = { ...fields, ...typed(NEW_PASSWORD) }
    for (const [field, status] of [
      ["_csrf", 403],
      ["ticket", 400],
      ["newPassword", 400],
      ["confirmNewPassword", 400],
    ] as const) {
      const { [field]: _left, ...rest } = good
      const answer = await sendJson(browser, rest)
      assert.equal(answer.status, status, field)
      assert.equal(answer.body.statusCode, status)
      const wrongType = await sendJson(browser, { ...good, [field]: 7 })
      assert.equal(wrongType.status, status, field)
    }
    assert.equal((await sendJson(browser, { ...good, _csrf: "x" })).status, 403)
    assert.equal((await sendJson(browser, { ...good, confirmNewPassword: "x" })).status, 400)
    assert.equal(await world.hasPassword(ALICE, OLD_PASSWORD), true)
    const { email: _ignored, ...withoutEmail } = good
    assert.equal(
      (await sendJson(browser, { ...withoutEmail, email: "eve@example.com" })).status,
      200,
    )
  })

  it("answers a form that a script sent in the same way", async () => {
    await using world = await boot({ tenant: OWN })
    const { browser, fields } = await opened(world)
    const cors = { "Sec-Fetch-Mode": "cors", Accept: "*/*" }
    const weak = await browser.post("/lo/reset", { ...fields, ...typed("x") }, cors)
    assert.equal(weak.status, 400)
    assert.equal(JSON.parse(weak.html).name, "PasswordStrengthError")
    const forged = await browser.post("/lo/reset", { ...fields, ...typed("x"), _csrf: "" }, cors)
    assert.equal(forged.status, 403)
    assert.equal(JSON.parse(forged.html).statusCode, 403)
  })

  it("refuses another site before it reads anything", async () => {
    await using world = await boot({ tenant: OWN })
    const { browser, fields } = await opened(world)
    const sent = { ...fields, ...typed(NEW_PASSWORD) }
    const foreign = { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" }
    assert.equal((await sendJson(browser, sent, foreign)).status, 403)
    assert.equal(await world.hasPassword(ALICE, OLD_PASSWORD), true)
  })

  it("says where a reset goes on that was opened while Actions ran", async () => {
    const actions = {
      ask: "exports.onExecutePostChallenge = async (e, api) => api.authentication.challengeWith({ type: 'otp' })",
    }
    await using world = await boot({ actions })
    const browser = world.browser()
    const link = await world.link("bob@example.com")
    await world.bind({ actions, tenant: OWN })
    const page = await browser.get(link)
    await world.bind({ actions })
    const answer = await sendJson(browser, { ...page.forms[0]?.fields, ...typed(NEW_PASSWORD) })
    assert.equal(answer.status, 409)
    assert.match(String(answer.body.result_url), /^\/u\/reset-verify\?link=/)
  })
})

async function opened(
  world: Booted,
): Promise<{ browser: UserAgent; fields: Record<string, string>; page: Page }> {
  const browser = world.browser()
  const page = await browser.get(await world.link(ALICE))
  return { browser, page, fields: page.forms[0]?.fields ?? {} }
}

async function sendJson(
  browser: UserAgent,
  body: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const page = await browser.postJson("/lo/reset", body, headers)
  return { status: page.status, body: JSON.parse(page.html) as Record<string, unknown> }
}

function typed(password: string): Record<string, string> {
  return { newPassword: password, confirmNewPassword: password }
}
