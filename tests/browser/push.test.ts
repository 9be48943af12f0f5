import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import type { BrowserContext, Page } from "playwright-core"
import { asking, ticketFor } from "../flows/enrol.ts"
import { pointer } from "./hands.ts"
import { type Live, openLive } from "./live.ts"
import { Onlooker } from "./onlooker.ts"
import { DESKTOP, PHONE } from "./stage.ts"
import { heading } from "./story.ts"

const ALICE = "alice@example.com"
/** Colours that are on their way are none that a look could judge. */
const CALM = { reducedMotion: "reduce" } as const
const FACTOR = { factor: "push-notification" }

describe("the authenticator in a real browser", { timeout: 120_000 }, () => {
  let live: Live
  let phone: BrowserContext
  let device: Page
  before(async () => {
    live = await openLive({
      actions: { ask: asking("push") },
      tenant: { enabledFactors: ["push-notification"], enabledLocales: ["en"] },
    })
    phone = await live.browser.newContext({ ...PHONE, ...CALM })
    device = await phone.newPage()
  })
  after(() => live[Symbol.asyncDispose]())

  it("is set up by the code of a ticket", async () => {
    const desk = await newPage(live)
    await desk.goto(await ticketFor(live.world, "alice", FACTOR))
    await pointer(desk).press("Continue")
    await heading(desk, "Set up your device")
    const link = await desk.getByRole("link", { name: /Go on here/ }).getAttribute("href")

    const onlooker = new Onlooker(device, "push", false)
    await device.goto(link ?? "")
    await device.getByText("Add this account?").waitFor()
    assert.doesNotMatch(device.url(), /enroll/, "nothing of the code stays in the address")
    await onlooker.see("authenticator-adding", { dark: true })
    await pointer(device).press("Add the account")
    await device.getByText("Almost done").waitFor()
    await desk.getByRole("button", { name: "Continue" }).click()
    live.world.clock.advance(10_000)
    await device.getByText("The account is set up on this device.").waitFor()
    // Until then it was refused, which the browser's console says. From here on nothing is.
    const later = new Onlooker(device, "push/later", false)
    await device.reload()
    await device.locator("output").waitFor()
    await later.see("authenticator-account", { dark: true })
    await desk.context().close()
  })

  it("approves with the number of the page, which goes on by itself", async () => {
    const desk = await newPage(live)
    const deskLooker = new Onlooker(desk, "push", false)
    await follow(live, desk)
    const number = await desk.locator(".number").innerText()
    await deskLooker.see("challenge", { dark: true })
    const onlooker = new Onlooker(device, "push", false)
    await device.reload()
    await device.getByRole("heading", { name: "Is it you?" }).waitFor()
    await onlooker.see("authenticator-request", { dark: true })
    await pointer(device).press("Approve")
    await device.getByText("Type the two digits").waitFor()
    await device.getByLabel("Number on the other screen").fill(number)
    await device.keyboard.press("Enter")
    await device.getByText("Approved. Go on in the other window.").waitFor()
    live.world.clock.advance(10_000)
    await heading(desk, "Choose a new password")
    await desk.context().close()
  })

  it("shows codes without a network, from what its worker has kept", async () => {
    await device.evaluate(() => navigator.serviceWorker.ready.then(() => null))
    await phone.setOffline(true)
    await device.reload()
    await device.getByText("There is no connection.").waitFor()
    assert.match(await device.locator("output").innerText(), /^\d{3} \d{3}$/)
    await phone.setOffline(false)
  })

  it("stops everything when it was somebody else", async () => {
    const desk = await newPage(live)
    await follow(live, desk)
    await device.reload()
    await pointer(device).press("No, this is not me")
    await device.getByText("Rejected.").waitFor()
    live.world.clock.advance(10_000)
    await desk
      .getByRole("heading", { level: 1 })
      .filter({ hasText: /stopped/i })
      .waitFor()
    await desk.context().close()
  })
})

async function newPage({ browser }: Live): Promise<Page> {
  const context = await browser.newContext({ ...DESKTOP, ...CALM })
  return context.newPage()
}

/** Opens a mailed link, up to the number of the notification. */
async function follow({ world }: Live, page: Page): Promise<void> {
  await page.goto(await world.link(ALICE))
  await pointer(page).press("Continue")
  await page.locator(".number").waitFor()
}
