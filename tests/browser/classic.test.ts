import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { AxeBuilder } from "@axe-core/playwright"
import type { BrowserContextOptions, Page } from "playwright-core"
import { AUTH0_DEFAULT_PAGE, FORM_PAGE } from "../flows/classic-pages.ts"
import { keyboard, pointer, type Hands } from "./hands.ts"
import { Onlooker } from "./onlooker.ts"
import { DESKTOP, openStage, PHONE, type Stage } from "./stage.ts"
import { heading, logIn } from "./story.ts"

const NEW_PASSWORD = "Even-better-staple-2"

describe("Auth0's own page in Classic", { timeout: 180_000 }, () => {
  let stage: Stage
  before(async () => {
    stage = await openStage(null, "get", AUTH0_DEFAULT_PAGE)
  })
  after(() => stage[Symbol.asyncDispose]())

  for (const [what, email, device, hands] of [
    ["on a desktop, by keyboard", "alice@example.com", DESKTOP, keyboard],
    ["on a phone", "bob@example.com", PHONE, pointer],
  ] as const)
    it(`works with our widget ${what}, and reaches no other server`, async () => {
      const { page, onlooker, foreign } = await follow(stage, email, device)
      await changeWithWidget(page, onlooker, hands(page))
      assert.equal((await logIn(stage, email, NEW_PASSWORD)).status, 200)
      assert.deepEqual(foreign, [])
    })

  it("is our own page for whoever has no script", async () => {
    const email = "carol@example.com"
    const { page } = await follow(stage, email, { ...DESKTOP, javaScriptEnabled: false })
    const { press, type } = pointer(page)
    await heading(page, "Choose a new password")
    await type("New password", NEW_PASSWORD)
    await type("New password, once more", NEW_PASSWORD)
    await press("Set the password")
    await heading(page, "Your password is changed")
    assert.equal((await logIn(stage, email, NEW_PASSWORD)).status, 200)
  })
})

describe("a page with a form and a script of its own", { timeout: 180_000 }, () => {
  it("runs what its operator wrote, and nothing that stands in a value", async () => {
    const own = `<p id="seen"></p><script>document.getElementById("seen").textContent = "ran"</script>
      <b onclick="document.title = 'handler'">b</b>`
    await using stage = await openStage(null, "get", FORM_PAGE.replace("</body>", `${own}</body>`))
    const device = { ...DESKTOP, javaScriptEnabled: false }
    const plain = await follow(stage, "carol@example.com", device)
    await pointer(plain.page).press("Choose a new password without scripts")
    await heading(plain.page, "Choose a new password")

    const { page } = await follow(stage, "alice@example.com", DESKTOP)
    assert.equal(await page.locator("#seen").textContent(), "ran")
    await page.locator("b").click()
    assert.notEqual(await page.title(), "handler")
    await page.locator("[name=newPassword]").fill(NEW_PASSWORD)
    await page.locator("[name=confirmNewPassword]").fill(NEW_PASSWORD)
    await page.getByRole("button", { name: "Submit" }).click()
    await heading(page, "Your password is changed")
  })
})

async function changeWithWidget(page: Page, onlooker: Onlooker, hands: Hands): Promise<void> {
  const { type, press } = hands
  await heading(page, "Choose a new password")
  await onlooker.see("widget")
  await press("Set the password")
  await page.getByRole("alert").getByText("Choose a password").waitFor()
  await type("New password", "short")
  await press("Set the password")
  await page.getByRole("alert").getByText("does not keep all the rules").waitFor()
  await onlooker.see("widget-refused")
  const { violations } = await new AxeBuilder({ page }).include(".auth0-lock").analyze()
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    [],
  )
  await page.getByLabel("New password", { exact: true }).fill(NEW_PASSWORD)
  await type("New password, once more", "something else")
  await press("Set the password")
  await page.getByRole("alert").getByText("The two passwords differ").waitFor()
  await page.getByLabel("New password, once more").fill(NEW_PASSWORD)
  await press("Set the password")
  await page.getByRole("status").getByText("Your password is changed").waitFor()
  await onlooker.see("widget-done")
}

async function follow(stage: Stage, email: string, device: BrowserContextOptions) {
  const context = await stage.browser.newContext(device)
  const page = await context.newPage()
  const foreign: string[] = []
  page.on("request", (request) => {
    if (!request.url().startsWith(`${stage.rekey.url}/`)) foreign.push(request.url())
  })
  const name = device.isMobile === true ? "classic-phone" : "classic-desktop"
  const onlooker = new Onlooker(page, name, false)
  await page.goto(await mailedLink(stage, email))
  return { page, onlooker, foreign }
}

async function mailedLink({ rekey, mail }: Stage, email: string): Promise<string> {
  const connection = "Username-Password-Authentication"
  const response = await fetch(`${rekey.url}/dbconnections/change_password`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ client_id: "rekey-dev-app", connection, email }),
  })
  assert.equal(response.status, 200, await response.text())
  return (await mail.next(email, /^Reset your password/)).link()
}
