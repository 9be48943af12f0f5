import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { boot, NEW_PASSWORD, typed } from "./boot.ts"
import type { Page } from "./user-agent.ts"

const CAROL = "carol@example.com"
const CODE = "RKEYCAR0LRKEYCAR0LRKEYCA"
const ASK = {
  ask: `exports.onExecutePostChallenge = async (event, api) => {
    api.authentication.challengeWith({ type: "recovery-code" })
    api.cache.set("enrolled", JSON.stringify(event.user.enrolledFactors.map(({ type }) => type)))
  }`,
}

describe("a recovery code", () => {
  it("lets its owner on once, who notes the new one before anything else", async () => {
    await using world = await boot({ actions: ASK })
    const browser = world.browser()
    const page = await world.open(await world.link(CAROL), browser)
    assert.equal(page.at, "/u/mfa-recovery-code-challenge")
    const shown = await browser.submit(page, { code: "rkey car0 lrke-ycar 0lrk eyca" })
    assert.equal(shown.at, "/u/mfa-recovery-code-challenge-new-code")
    const code = codeOn(shown.text)
    assert.notEqual(code, CODE)

    // Neither a step further nor another page gets past it.
    const skipped = await browser.get("/u/reset-password" + new URL(shown.url).search)
    assert.equal(skipped.at, "/u/mfa-recovery-code-challenge-new-code")
    const unticked = await browser.submit(shown, { confirmation: "" })
    assert.deepEqual([unticked.status, codeOn(unticked.text)], [400, code])
    const password = await browser.submit(unticked, { confirmation: "true" })
    assert.equal(password.at, "/u/reset-password")
    assert.doesNotMatch(password.text, new RegExp(code.slice(0, 4)))
    await browser.submit(password, typed(NEW_PASSWORD))

    const again = world.browser()
    const second = await world.open(await world.link(CAROL), again)
    const spent = await again.submit(second, { code: CODE })
    assert.deepEqual([spent.status, spent.at], [400, "/u/mfa-recovery-code-challenge"])
    const next = await again.submit(spent, { code })
    assert.equal(next.at, "/u/mfa-recovery-code-challenge-new-code")
    assert.ok(!world.lines.some((line) => line.includes(code) || line.includes(CODE)))
  })

  it("is not among the factors that Actions see", async () => {
    await using world = await boot({ actions: ASK })
    await world.open(await world.link(CAROL))
    const [record] = await world.app.actions.listCache(
      "password-reset-post-challenge",
      world.clock.nowMs(),
    )
    assert.doesNotMatch(record?.value ?? "", /recovery/)
  })

  it("is spent by one of two browsers that come with it at once", async () => {
    await using world = await boot({ actions: ASK })
    const link = await world.link(CAROL)
    const browsers = [world.browser(), world.browser()]
    const pages: Page[] = []
    for (const browser of browsers) pages.push(await world.open(link, browser))
    const answers = await Promise.all(
      browsers.map((browser, index) => browser.submit(pages[index]!, { code: CODE })),
    )
    assert.equal(answers.filter(({ at }) => at.endsWith("new-code")).length, 1)
  })

  it("is refused in any other form, and locks after five wrong ones", async () => {
    await using world = await boot({ actions: ASK })
    const browser = world.browser()
    let page = await world.open(await world.link(CAROL), browser)
    page = await browser.submit(page, { code: "123456" })
    assert.match(page.text, /24 letters and digits/)
    for (let wrong = 0; wrong < 5; wrong++)
      page = await browser.submit(page, { code: "A".repeat(24) })
    assert.match(page.text, /Too many wrong answers/)
  })
})

function codeOn(text: string): string {
  const code = /(?:[0-9A-Z]{4} ){5}[0-9A-Z]{4}/.exec(text)?.[0]
  assert.ok(code, text)
  return code.replaceAll(" ", "")
}
