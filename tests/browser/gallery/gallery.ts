import assert from "node:assert/strict"
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import axe from "axe-core"
import type { Browser, Page as Tab, Route } from "playwright-core"
import { boot, type Booted } from "../../flows/boot.ts"
import type { Page } from "../../flows/user-agent.ts"
import { checkAccess, contrasts, RULES, violations } from "../onlooker.ts"
import { launch } from "../stage.ts"
import { type Scenario, Visitor } from "./scenario.ts"

export const LOCALES = ["en", "de", "ar"] as const
export const WIDTHS = [360, 1280] as const
export const SCHEMES = ["light", "dark"] as const

type Locale = (typeof LOCALES)[number]

/** An app, a browser, and every look that a screen has to bear. */
export interface Gallery extends AsyncDisposable {
  /** Walks to a screen in each language, and looks at it in each width, light and dark. */
  show(scenario: Scenario): Promise<void>
}

/**
 * The way to a screen is walked without a browser, as that takes no time; the page that was answered
 * at its end, with its headers, is what Chromium gets.
 *
 * @param folder Of the screenshots: `NAME/LOCALE-WIDTH-SCHEME.png`. Null: none are taken.
 */
export async function openGallery(folder: string | null): Promise<Gallery> {
  await using made = new AsyncDisposableStack()
  const world = made.use(await boot({ hasPhoneSender: true }))
  const browser = made.adopt(await launch(null), (launched) => launched.close())
  const looks = new Map<Locale, Look>()
  for (const locale of LOCALES) looks.set(locale, await newLook(browser, world, locale))
  const kept = made.move()
  return {
    async show(scenario) {
      await world.bind(scenario.tenant)
      for (const [locale, look] of looks) {
        // Limits of a person who does all this in a minute are not what is looked at here.
        world.clock.advance(600_000)
        const name = `${scenario.name}, ${locale}`
        const page = await scenario.walk(new Visitor(world, locale))
        assert.equal(page.status, scenario.status ?? 200, `${name}: ${page.path.join(", ")}`)
        await look.at(page, name, folder === null ? null : join(folder, scenario.name, locale))
      }
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}

interface Look {
  at(page: Page, name: string, path: string | null): Promise<void>
}

async function newLook(browser: Browser, world: Booted, locale: Locale): Promise<Look> {
  const context = await browser.newContext({ locale, reducedMotion: "reduce" })
  const tab = await context.newPage()
  const problems: string[] = []
  tab.on("pageerror", (error) => problems.push(`script: ${error.message}`))
  tab.on("console", (message) => {
    const isStatus = message.text().startsWith("Failed to load resource: the server responded")
    if (message.type() === "error" && !isStatus) problems.push(message.text())
  })
  let shown: Page | null = null
  await context.route("**/*", (route) => answer(route, world, shown))
  return {
    async at(page, name, path) {
      shown = page
      problems.length = 0
      await tab.setViewportSize({ width: WIDTHS[0], height: 740 })
      await tab.emulateMedia({ colorScheme: "light" })
      await tab.goto(page.url.href, { waitUntil: "load" })
      const language = await tab.evaluate(() => {
        const { lang, dir } = document.documentElement
        return [lang, dir]
      })
      assert.deepEqual(language, [locale, locale === "ar" ? "rtl" : "ltr"], name)
      await checkEverything(tab, name)
      if (path !== null) await shoot(tab, path)
      assert.deepEqual(problems, [], `${name}: on the way here`)
    },
  }
}

/** The page as it was answered, and whatever it asks for from the app. */
async function answer(route: Route, world: Booted, shown: Page | null): Promise<void> {
  const request = route.request()
  if (shown !== null && request.isNavigationRequest() && request.url() === shown.url.href) {
    const headers = Object.fromEntries(shown.headers)
    return route.fulfill({ status: shown.status, headers, body: shown.html })
  }
  const { method, url } = { method: request.method(), url: request.url() }
  if (new URL(url).origin !== world.baseUrl) return route.abort()
  // What a page asks for by script while it is looked at must not lead it on.
  if (request.resourceType() === "fetch") return route.fulfill({ status: 503 })
  const response = await world.app.handle(
    new Request(url, { method, headers: request.headers(), body: request.postData() }),
    { ip: "192.0.2.7" },
  )
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

/** All rules in the light, contrasts in the dark, and no sideways scroll at either width. */
async function checkEverything(tab: Tab, name: string): Promise<void> {
  // A page's policy does not hold for the debugger, so its own script stays as it is.
  await tab.evaluate(axe.source)
  checkAccess(name, await tab.evaluate(violations, [...RULES]))
  await tab.emulateMedia({ colorScheme: "dark" })
  checkAccess(`${name}, dark`, await tab.evaluate(contrasts))
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
  for (const width of WIDTHS)
    for (const colorScheme of SCHEMES) {
      await tab.setViewportSize({ width, height: width === WIDTHS[0] ? 740 : 800 })
      await tab.emulateMedia({ colorScheme })
      const file = `${path}-${width}-${colorScheme}.png`
      await tab.screenshot({ path: file, fullPage: true, caret: "hide" })
    }
}
