// The look and the words that an operator sets, as people see them.
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { NO_BRANDING } from "../../src/branding/branding.ts"
import { boot, type Booted, typed } from "./boot.ts"
import { manage } from "./manage.ts"
import type { Page } from "./user-agent.ts"

const TEMPLATE = `<!DOCTYPE html>
<html lang="{{locale}}" dir="{{dir}}">
  <head>{%- auth0:head -%}<style>h1 { font-size: 2rem }</style></head>
  <body class="_widget-auto-layout" data-screen="{{prompt.name}}/{{prompt.screen.name}}">
    <header>{{ application.name }} of {{ tenant.friendly_name }}: {{ prompt.screen.texts.title }}</header>
    {%- auth0:widget -%}
    <img src="https://pictures.example.com/footer.png" alt="">
  </body>
</html>`
const ASK = "/u/reset-password/request/Username-Password-Authentication"

describe("the colours and the logo of a tenant", () => {
  it("are on the very next page, in a style sheet and from an origin that the policy names", async () => {
    await using world = await boot({ tenant: { friendlyName: "Acme" } })
    const before = await world.browser().get(ASK)
    assert.doesNotMatch(before.html, /branding-|<img/)
    await set(world, {
      colors: { primary: "#0b5fff" },
      logo_url: "https://cdn.example.com/logo.png?v=1",
      favicon_url: "https://icons.example.com/favicon.ico",
      font: { url: "https://fonts.example.com/a.woff2" },
    })
    const page = await world.browser().get(ASK)
    assert.match(
      page.html,
      /<img class="logo" src="https:\/\/cdn.example.com\/logo.png\?v=1" alt="Acme"/,
    )
    assert.match(page.html, /<link rel="icon" href="https:\/\/icons.example.com\/favicon.ico" \/>/)
    const policy = policyOf(page)
    assert.match(policy, /img-src 'self' https:\/\/cdn.example.com https:\/\/icons.example.com;/)
    assert.match(policy, /font-src https:\/\/fonts.example.com;/)
    assert.match(policy, /style-src 'self';/)
    assert.doesNotMatch(policy, /unsafe|script-src/)
    const [, path = ""] = /href="(\/assets\/branding-[^"]+)"/.exec(page.html) ?? []
    const css = await world.browser().get(path)
    assert.match(css.html, /--rekey-accent: #0b5fff;/)
    assert.match(css.headers.get("cache-control") ?? "", /immutable/)
    assert.match(css.headers.get("content-type") ?? "", /^text\/css/)
  })

  it("are still there for a page of before the last change, which does not keep them as its own", async () => {
    await using world = await boot({
      tenant: { branding: { ...NO_BRANDING, primaryColor: "#0b5fff" } },
    })
    const page = await world.browser().get(ASK)
    const [, path = ""] = /href="(\/assets\/branding-[^"]+)"/.exec(page.html) ?? []
    await set(world, { colors: { primary: "#aa0000" } })
    const css = await world.browser().get(path)
    assert.match(css.html, /--rekey-accent: #aa0000;/)
    assert.equal(css.headers.get("cache-control"), "no-store")
    await set(world, { colors: null })
    assert.equal((await world.browser().get(path)).status, 404)
  })

  it("are gone with the branding: nothing is asked of anybody else", async () => {
    await using world = await boot()
    await set(world, { logo_url: "https://cdn.example.com/logo.png" })
    await set(world, { logo_url: null })
    const page = await world.browser().get(ASK)
    assert.doesNotMatch(page.html + policyOf(page), /https:\/\/cdn/)
  })
})

describe("the words of an operator", () => {
  it("are on every screen of a reset, filled, escaped, and in their language alone", async () => {
    await using world = await boot({
      actions: {
        stepUp: `exports.onExecutePostChallenge = async (event, api) => {
          api.authentication.challengeWith({ type: "email" })
        }`,
      },
      tenant: { friendlyName: "Acme & Sons", enabledLocales: ["en", "de"] },
    })
    await words(world, "reset-password", "en", {
      "reset-password-request": {
        title: "Lost it, ${clientName}?",
        pageTitle: "Reset | ${companyName}",
      },
      "reset-password-email": { emailDescription: "Look at ${email} <b>now</b>" },
      "reset-password-mfa-email-challenge": { "invalid-code": "Nope." },
      "reset-password": { description: "For ${email}", "password-mismatch": "Not the same." },
      "reset-password-success": { eventTitle: "Done, ${unknown}" },
    })
    await words(world, "mfa-email", "en", {
      "mfa-email-challenge": { title: "Show us the mail", "invalid-code": "never seen" },
    })
    await words(world, "common", "en", { "redeem-ticket": { description: "Press it." } })
    const browser = world.browser()
    const ask = await browser.get(ASK)
    assert.match(ask.text, /Lost it, Example App\?/)
    assert.match(ask.html, /<title>Reset \| Acme &amp; Sons<\/title>/)
    const sent = await browser.submit(ask, { email: "alice@example.com" })
    assert.match(sent.html, /Look at alice@example.com &lt;b&gt;now&lt;\/b&gt;/)
    assert.match((await browser.get(ASK, { "Accept-Language": "de" })).text, /Passwort vergessen/)

    const link = await world.link("alice@example.com")
    assert.match((await browser.get(link)).text, /Press it\./)
    const challenge = await world.open(link, browser)
    assert.match(challenge.text, /Show us the mail/)
    const wrong = await browser.submit(challenge, { code: "000000" })
    assert.match(wrong.text, /Nope\./)
    const choose = await browser.submit(wrong, { code: await world.code("alice@example.com") })
    assert.match(choose.text, /For a\S+@\S+/)
    const differs = await browser.submit(choose, typed("A-much-better-1", "A-much-better-2"))
    assert.match(differs.text, /Not the same\./)
    const done = await browser.submit(differs, typed("A-much-better-1"))
    assert.match(done.text, /Done, \$\{unknown\}/)
  })

  it("are on the page that says what went wrong", async () => {
    await using world = await boot()
    await words(world, "reset-password", "en", {
      "reset-password-error": { eventTitleGeneric: "Hm.", pageTitle: "Oh no" },
    })
    const page = await world.browser().get("/u/reset-verify?ticket=wrong")
    assert.match(page.text, /Hm\./)
    assert.match(page.html, /<title>Error: Oh no<\/title>/)
  })
})

describe("the page template of an operator", () => {
  it("stands around every page, and a reset goes through it", async () => {
    await using world = await boot({ tenant: { friendlyName: "Acme" } })
    await template(world, TEMPLATE)
    const browser = world.browser()
    const ask = await browser.get(ASK)
    assert.match(ask.html, /data-screen="reset-password\/reset-password-request"/)
    assert.match(ask.html, /<header>Example App of Acme: Forgot your password\?<\/header>/)
    const [, nonce = ""] = /<style nonce=([\w-]+)>/.exec(ask.html) ?? []
    assert.ok(nonce.length >= 22)
    const policy = policyOf(ask)
    assert.ok(policy.includes(`'nonce-${nonce}'`))
    assert.match(policy, /img-src 'self' data: https:\/\/pictures.example.com;/)
    assert.match(policy, /form-action 'self'; frame-ancestors 'none'; base-uri 'none'/)
    assert.ok(!(await browser.get(ASK)).html.includes(nonce), "each page has a nonce of its own")

    const choose = await world.open(await world.link("alice@example.com"), browser)
    assert.match(choose.html, /data-screen="reset-password\/reset-password"/)
    const done = await browser.submit(choose, typed("A-much-better-1"))
    assert.match(done.html, /data-screen="reset-password\/reset-password-success"/)
    assert.equal((await world.login("alice@example.com", "A-much-better-1")).status, 200)
    assert.match((await browser.get("/u/nowhere")).html, /reset-password-error/)
  })

  it("is left out where it cannot be shown, and the operator's log says so", async () => {
    await using world = await boot()
    const fails = `{% if prompt.screen.name == "reset-password-request" %}{% for a in (1..99999) %}{% for b in (1..99999) %}x{% endfor %}{% endfor %}{% endif %}`
    await template(world, TEMPLATE.replace("<header>", `${fails}<header>`))
    const page = await world.browser().get(ASK)
    assert.equal(page.status, 200)
    assert.match(page.html, /<body class="universal">/)
    assert.match(policyOf(page), /style-src 'self';/)
    assert.ok(world.lines.some((line) => /"level":50.*page template cannot be shown/.test(line)))
    const sent = await world.browser().get("/u/nowhere")
    assert.match(sent.html, /data-screen/)
  })

  it("is left out where it drops the card of one screen", async () => {
    await using world = await boot()
    const drops = TEMPLATE.replace(
      "{%- auth0:widget -%}",
      `{% if prompt.screen.name == "reset-password" %}{%- auth0:widget -%}{% endif %}`,
    )
    await template(world, drops)
    assert.match((await world.browser().get(ASK)).html, /<body class="universal">/)
    const choose = await world.open(await world.link("alice@example.com"))
    assert.match(choose.html, /data-screen="reset-password\/reset-password"/)
  })

  it("stands around no page of Classic", async () => {
    await using world = await boot({ tenant: { experience: "classic" } })
    await template(world, TEMPLATE)
    const page = await world.browser().get(await world.link("alice@example.com"))
    assert.match(page.html, /<body class="classic">/)
  })
})

async function set(world: Booted, body: object): Promise<void> {
  await ok(manage(world, "PATCH", "/branding", body))
}

async function words(
  world: Booted,
  prompt: string,
  language: string,
  texts: object,
): Promise<void> {
  await ok(manage(world, "PUT", `/prompts/${prompt}/custom-text/${language}`, texts))
}

async function template(world: Booted, text: string): Promise<void> {
  await ok(manage(world, "PUT", "/branding/templates/universal-login", { template: text }))
}

async function ok(answer: Promise<Response>): Promise<void> {
  const response = await answer
  assert.ok(response.ok, `${response.status} ${await response.clone().text()}`)
}

function policyOf({ headers }: Page): string {
  return headers.get("content-security-policy") ?? ""
}
