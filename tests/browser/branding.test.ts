// An operator's colours, logo and template in a real browser: seen, readable, and inside the policy.
import assert from "node:assert/strict"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { after, before, describe, it } from "node:test"
import { type Browser, chromium, type Page } from "playwright-core"
import { NO_BRANDING } from "../../src/branding/branding.ts"
import { type Color, contrastOf } from "../../src/branding/color.ts"
import { freePort } from "../../src/cli/free-port.ts"
import { bringChromium } from "../../tools/chromium.ts"
import { boot, type Booted } from "../flows/boot.ts"

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30"/></svg>`
const TEMPLATE = `<!DOCTYPE html><html lang="{{locale}}"><head>{%- auth0:head -%}
<style>.foot { text-transform: uppercase }</style></head>
<body class="_widget-auto-layout">{%- auth0:widget -%}<p class="foot" style="opacity: 0.9">foot</p>
<script>document.querySelector(".foot").dataset.ran = "1"</script></body></html>`

describe("an operator's look in a browser", () => {
  let world: Booted
  let browser: Browser
  let ask: string
  const logos = createServer((_, response) =>
    response.setHeader("Content-Type", "image/svg+xml").end(LOGO),
  )
  before(async () => {
    await new Promise<void>((resolve) => logos.listen(0, "127.0.0.1", resolve))
    const port = await freePort("127.0.0.1")
    const baseUrl = `http://localhost:${port}`
    const branding = {
      ...NO_BRANDING,
      primaryColor: "#ffd400",
      logoUrl: `http://localhost:${(logos.address() as AddressInfo).port}/logo.svg`,
    }
    world = await boot({ baseUrl, tenant: { friendlyName: "Acme", branding } })
    await world.app.listen({ host: "127.0.0.1", port })
    browser = await chromium.launch({
      executablePath: bringChromium(),
      // Chromium's own sandbox refuses to work for root.
      chromiumSandbox: process.getuid?.() !== 0,
    })
    ask = `${baseUrl}/u/reset-password/request/Username-Password-Authentication`
  })
  after(async () => {
    await browser.close()
    await world[Symbol.asyncDispose]()
    logos.close()
  })

  for (const colorScheme of ["light", "dark"] as const)
    it(`is readable on ${colorScheme} pages, with the logo, and nothing of it is blocked`, async () => {
      const { page, said } = await open(browser, colorScheme)
      await page.goto(ask)
      assert.equal(await page.getByRole("img", { name: "Acme" }).evaluate(widthOf), 90)
      const [text, behind] = await page.getByRole("button").evaluate((button) => {
        const { color, backgroundColor } = getComputedStyle(button)
        return [color, backgroundColor]
      })
      assert.ok(contrastOf(colorOf(text), colorOf(behind)) >= 4.5, `${text} on ${behind}`)
      assert.deepEqual(said, [])
      await page.close()
    })

  it("stands in a template whose own script and styles run", async () => {
    await world.app.tenants.saveTemplate(TEMPLATE)
    const { page, said } = await open(browser, "light")
    await page.goto(ask)
    const foot = page.locator(".foot")
    assert.equal(
      await foot.evaluate((element) => getComputedStyle(element).textTransform),
      "uppercase",
    )
    assert.equal(await foot.getAttribute("data-ran"), "1")
    assert.equal(await foot.evaluate((element) => getComputedStyle(element).opacity), "0.9")
    await page.getByLabel("E-mail address").fill("alice@example.com")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "Check your e-mail" }).waitFor()
    assert.deepEqual(said, [])
    await page.close()
  })
})

/** A page, and what the browser says of it in its console. */
async function open(
  browser: Browser,
  colorScheme: "light" | "dark",
): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage({ colorScheme, viewport: { width: 360, height: 740 } })
  const said: string[] = []
  page.on("console", (message) => said.push(message.text()))
  page.on("pageerror", (error) => said.push(error.message))
  return { page, said }
}

function widthOf(image: Element): number {
  return (image as HTMLImageElement).naturalWidth
}

/** `rgb(1, 2, 3)` as a colour. */
function colorOf(text = ""): Color {
  const [red = 0, green = 0, blue = 0] = (text.match(/\d+/g) ?? []).map(Number)
  return [red, green, blue]
}
