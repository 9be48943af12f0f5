import assert from "node:assert/strict"
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import axe from "axe-core"
import type { Browser, Page as Tab, Route } from "playwright-core"
import type { Booted } from "../../flows/boot.ts"
import type { Page } from "../../flows/user-agent.ts"
import { checkAccess, contrasts, RULES, violations } from "../onlooker.ts"

export const WIDTHS = [360, 1280] as const
export const SCHEMES = ["light", "dark"] as const
/** Of a page with its styles, scripts and pictures, each compressed by gzip. */
const BYTES_MAX = 60_000

/** One tab, in one language. */
export interface Look {
  /**
   * @param name For a message.
   * @param path Of the pictures, without its end: `-360-light.png`. Null: none are taken.
   */
  at(page: Page, name: string, path: string | null): Promise<void>
}

/** @param isChecked False: pictures are all that is wanted. */
export async function newLook(
  browser: Browser,
  world: Booted,
  { locale, isChecked }: { locale: string; isChecked: boolean },
): Promise<Look> {
  const context = await browser.newContext({ locale, reducedMotion: "reduce" })
  // A page that presses its button by itself stays, to be looked at.
  await context.addInitScript(() => {
    addEventListener("submit", (event) => event.preventDefault(), true)
  })
  const tab = await context.newPage()
  const problems: string[] = []
  tab.on("pageerror", (error) => problems.push(`script: ${error.message}`))
  tab.on("console", (message) => {
    const isStatus = message.text().startsWith("Failed to load resource: the server responded")
    if (message.type() === "error" && !isStatus) problems.push(message.text())
  })
  let asked: Asked | null = null
  await context.route("**/*", (route) => answer(route, world, asked))
  return {
    async at(page, name, path) {
      problems.length = 0
      const shown = (asked = { page, isShown: false, bytes: 0, elsewhere: [] })
      await tab.setViewportSize({ width: WIDTHS[0], height: 740 })
      await tab.emulateMedia({ colorScheme: "light" })
      await tab.goto(page.url.href, { waitUntil: "load" })
      if (path !== null) await shoot(tab, path)
      if (!isChecked) return
      assert.deepEqual(shown.elsewhere, [], `${name}: what another origin is asked for`)
      assert.ok(shown.bytes < BYTES_MAX, `${name}: ${shown.bytes} bytes, compressed`)
      await checkEverything(tab, name, locale)
      assert.deepEqual(problems, [], `${name}: on the way here`)
    },
  }
}

/** What one page was asked for. */
interface Asked {
  page: Page
  /** Once: a page that loads itself again, or presses its button, stays. */
  isShown: boolean
  bytes: number
  elsewhere: string[]
}

/** The page as it was answered, and whatever it asks for from the app. */
async function answer(route: Route, world: Booted, asked: Asked | null): Promise<void> {
  const request = route.request()
  const { method, url } = { method: request.method(), url: request.url() }
  if (request.isNavigationRequest()) {
    if (asked === null || asked.isShown || url !== asked.page.url.href)
      return route.fulfill({ status: 204 })
    asked.isShown = true
    const { status, html, headers } = asked.page
    asked.bytes += gzipSync(html).length
    const still = Object.fromEntries([...headers].filter(([name]) => name !== "refresh"))
    return route.fulfill({ status, headers: still, body: html })
  }
  if (new URL(url).origin !== world.baseUrl) {
    asked?.elsewhere.push(url)
    return route.abort()
  }
  // What a page asks for by script while it is looked at must not lead it on.
  if (request.resourceType() === "fetch") return route.fulfill({ status: 503 })
  const response = await world.app.handle(
    new Request(url, { method, headers: request.headers(), body: request.postData() }),
    { ip: "192.0.2.7" },
  )
  const body = Buffer.from(await response.arrayBuffer())
  if (asked !== null) asked.bytes += gzipSync(body).length
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body,
  })
}

/** All rules in the light, and no sideways scroll at either width. */
async function checkEverything(tab: Tab, name: string, locale: string): Promise<void> {
  const language = await tab.evaluate(() => {
    const { lang, dir } = document.documentElement
    return [lang, dir]
  })
  assert.deepEqual(language, [locale, locale === "ar" ? "rtl" : "ltr"], name)
  await tab.setViewportSize({ width: WIDTHS[0], height: 740 })
  await tab.emulateMedia({ colorScheme: "light" })
  // A page's policy does not hold for the debugger, so its own script stays as it is.
  await tab.evaluate(axe.source)
  checkAccess(name, await tab.evaluate(violations, [...RULES]))
  // Colours are those of the styles, whatever the words are.
  if (locale === "en") {
    await tab.emulateMedia({ colorScheme: "dark" })
    checkAccess(`${name}, dark`, await tab.evaluate(contrasts))
  }
  for (const width of WIDTHS) {
    await tab.setViewportSize({ width, height: 740 })
    const overflow = await tab.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    assert.equal(overflow, 0, `${name}, ${width} px: pixels to scroll sideways`)
  }
}

async function shoot(tab: Tab, path: string): Promise<void> {
  await mkdir(join(path, ".."), { recursive: true })
  for (const width of WIDTHS) {
    await tab.setViewportSize({ width, height: width === WIDTHS[0] ? 740 : 800 })
    for (const colorScheme of SCHEMES) {
      await tab.emulateMedia({ colorScheme })
      const file = `${path}-${width}-${colorScheme}.png`
      await tab.screenshot({ path: file, fullPage: true, caret: "hide" })
    }
  }
}
