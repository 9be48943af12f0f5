import assert from "node:assert/strict"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, it } from "node:test"
import { boot, type Booted, type BootOptions, NEW_PASSWORD } from "./boot.ts"
import { FORM_PAGE } from "./classic-pages.ts"

const ALICE = "alice@example.com"
const TARGET = "https://shop.example/in?a=b%20c#top"
const CHANGED = "You can now login to the application with the new password."

describe("Redirect To of the mail", () => {
  it("takes the person away, with the result before the fragment", async () => {
    await using world = await start({ redirectTo: TARGET })
    const browser = world.browser()
    const page = await browser.get(await world.link(ALICE))
    assert.match(page.headers.get("content-security-policy") ?? "", /form-action 'self' https:/)
    const done = await browser.submit(page, typed(NEW_PASSWORD))
    const url = new URL(done.at)
    assert.ok(done.at.startsWith("https://shop.example/in?a=b%20c&success=true&message="), done.at)
    assert.equal(url.hash, "#top")
    assert.equal(url.searchParams.get("message"), CHANGED)
    assert.equal(url.searchParams.get("email"), ALICE)
    assert.equal(await world.hasPassword(ALICE, NEW_PASSWORD), true)
  })

  it("keeps the address to itself where the operator wants it so", async () => {
    await using world = await start({ redirectTo: TARGET, includeEmailInRedirect: false })
    const browser = world.browser()
    const done = await browser.submit(
      await browser.get(await world.link(ALICE)),
      typed(NEW_PASSWORD),
    )
    assert.equal(new URL(done.at).searchParams.get("success"), "true")
    assert.equal(new URL(done.at).searchParams.get("email"), null)
  })

  it("is told of a used link, an expired one and any other dead one", async () => {
    await using world = await start({ redirectTo: TARGET })
    const link = await world.link(ALICE)
    const browser = world.browser()
    const page = await browser.get(link)
    await browser.submit(page, typed(NEW_PASSWORD))
    const used = "This URL can be used only once"
    assert.deepEqual(resultOf((await world.browser().get(link)).at), [used, ALICE])
    // Of a form that was open already, too.
    assert.deepEqual(resultOf((await browser.submit(page, typed("Another-one-1"))).at), [
      used,
      ALICE,
    ])
    const superseded = await world.link(ALICE)
    const newest = await world.link(ALICE)
    const again = "The operation cannot be completed. Please try again."
    assert.deepEqual(resultOf((await world.browser().get(superseded)).at), [again, ALICE])
    world.clock.advance(3_600_000)
    assert.deepEqual(resultOf((await world.browser().get(newest)).at), ["Access expired.", ALICE])
  })

  it("is not asked for a link that never was", async () => {
    await using world = await start({ redirectTo: TARGET })
    const link = await world.link(ALICE)
    const unknown = await world.browser().get(link.replace(/ticket=.*/, "ticket=nonsense"))
    assert.equal(unknown.status, 400)
    assert.equal(unknown.at, "/lo/reset")
  })

  it("is what a script is told as result_url, after success and after failure", async () => {
    await using world = await start({ redirectTo: TARGET }, { resetPageHtml: FORM_PAGE })
    const browser = world.browser()
    const page = await browser.get(await world.link(ALICE))
    const sent = { ...page.forms[0]?.fields, ...typed(NEW_PASSWORD) }
    const done = JSON.parse((await browser.postJson("/lo/reset", sent)).html)
    assert.equal(done.message, CHANGED)
    assert.equal(new URL(done.result_url).searchParams.get("success"), "true")
    const again = await browser.postJson("/lo/reset", sent)
    assert.equal(again.status, 400)
    const failed = JSON.parse(again.html)
    assert.equal(failed.code, "reset_link_used")
    assert.equal(new URL(failed.result_url).searchParams.get("success"), "false")
  })

  it("is worked out for the application the mail was for", async () => {
    await using world = await start(
      { redirectTo: "{{ application.callback_domain }}/{{ application.name }}" },
      {},
      { client: { callbacks: ["https://app.example/callback"] } },
    )
    const browser = world.browser()
    const done = await browser.submit(
      await browser.get(await world.link(ALICE)),
      typed(NEW_PASSWORD),
    )
    assert.ok(done.at.startsWith("https://app.example/Example%20App?success=true"), done.at)
  })

  it("that comes to nothing leaves the page to say how it ended, and the log says why", async () => {
    await using world = await start({ redirectTo: "{{ application.callback_domain }}/in" })
    const browser = world.browser()
    const done = await browser.submit(
      await browser.get(await world.link(ALICE)),
      typed(NEW_PASSWORD),
    )
    assert.match(done.text, /Your password is changed/)
    const logged = (await world.app.logs.list(50)).find(({ type }) => type === "w")
    assert.match(logged?.description ?? "", /^Redirect To of the mail leads nowhere: /)
  })

  it("is ignored in Universal Login", async () => {
    await using world = await boot({
      tenant: { resetMail: { redirectTo: TARGET, includeEmailInRedirect: true } },
    })
    const browser = world.browser()
    const link = await world.link(ALICE)
    const page = await world.open(link, browser)
    const done = await browser.submit(page, {
      "password-reset": NEW_PASSWORD,
      "re-enter-password": NEW_PASSWORD,
    })
    assert.equal(done.at, "/u/reset-password/success")
    assert.equal((await world.browser().get(link)).at, "/u/reset-verify")
    assert.ok(!done.html.includes("shop.example"))
  })
})

describe("Actions that are bound in Classic", () => {
  const actions = {
    guard: "exports.onExecutePostChallenge = async (e, api) => api.access.deny('no')",
  }

  it("do not run, and the log says so once at each reset", async () => {
    await using world = await boot({ tenant: { experience: "classic" }, actions })
    const browser = world.browser()
    const page = await browser.get(await world.link(ALICE))
    await browser.submit(page, typed("short"))
    await browser.submit(page, typed(NEW_PASSWORD))
    const warnings = (await world.app.logs.list(50)).filter(({ type }) => type === "w")
    assert.equal(warnings.length, 1)
    assert.match(warnings[0]?.description ?? "", /^ACTIONS DO NOT RUN: .* without guard$/)
  })

  it("are named at each start", async () => {
    const folder = mkdtempSync(join(tmpdir(), "rekey-classic-"))
    const options = { tenant: { customResetPage: true }, actions, databaseUrl: `file:${folder}/db` }
    try {
      await (await boot(options))[Symbol.asyncDispose]()
      await using world = await boot(options)
      assert.ok(world.lines.some((line) => /ACTIONS DO NOT RUN.*without guard/.test(line)))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it("say nothing where they run", async () => {
    await using world = await boot({ actions })
    await world.open(await world.link(ALICE))
    assert.ok(!(await world.logTypes()).includes("w"))
  })
})

function start(
  resetMail: { redirectTo: string; includeEmailInRedirect?: boolean },
  tenant: BootOptions["tenant"] = {},
  options: BootOptions = {},
): Promise<Booted> {
  return boot({
    ...options,
    tenant: {
      customResetPage: true,
      ...tenant,
      resetMail: { includeEmailInRedirect: true, ...resetMail },
    },
  })
}

function resultOf(url: string): readonly (string | null)[] {
  const { searchParams } = new URL(url)
  assert.equal(searchParams.get("success"), "false", url)
  return [searchParams.get("message"), searchParams.get("email")]
}

function typed(password: string): Record<string, string> {
  return { newPassword: password, confirmNewPassword: password }
}
