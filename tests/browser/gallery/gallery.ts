import assert from "node:assert/strict"
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { AxeBuilder } from "@axe-core/playwright"
import type { Browser, Page } from "playwright-core"
import { freePort } from "../../../src/cli/free-port.ts"
import { boot, type Booted } from "../../flows/boot.ts"
import { checkAccess, contrasts, RULES } from "../onlooker.ts"
import { launch } from "../stage.ts"
import { type Scenario, Visitor } from "./scenario.ts"

export const LOCALES = ["en", "de", "ar"] as const
export const WIDTHS = [360, 1280] as const
export const SCHEMES = ["light", "dark"] as const

/** A server, a browser, and every look that a screen has to bear. */
export interface Gallery extends AsyncDisposable {
  /** Walks to a screen in each language, and looks at it in each width, light and dark. */
  show(scenario: Scenario): Promise<void>
}

/** @param folder Of the screenshots: `NAME/LOCALE-WIDTH-SCHEME.png`. */
export async function openGallery(folder: string): Promise<Gallery> {
  await using made = new AsyncDisposableStack()
  const port = await freePort("127.0.0.1")
  const world = made.use(await boot({ baseUrl: `http://localhost:${port}`, hasPhoneSender: true }))
  await world.app.listen({ host: "127.0.0.1", port })
  const browser = made.adopt(await launch(null), (launched) => launched.close())
  const kept = made.move()
  return {
    async show(scenario) {
      await world.bind(scenario.tenant)
      for (const locale of LOCALES) await look(browser, world, scenario, locale, folder)
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}

async function look(
  browser: Browser,
  world: Booted,
  scenario: Scenario,
  locale: (typeof LOCALES)[number],
  folder: string,
): Promise<void> {
  // Limits of a person who does all this in a minute are not what is looked at here.
  world.clock.advance(600_000)
  const context = await browser.newContext({
    locale,
    reducedMotion: "reduce",
    viewport: { width: WIDTHS[0], height: 740 },
  })
  const page = await context.newPage()
  const problems = listen(page)
  let status = 0
  page.on("response", (response) => {
    if (response.request().isNavigationRequest()) status = response.status()
  })
  const name = `${scenario.name}, ${locale}`
  try {
    await scenario.walk(new Visitor(page, world, locale))
    assert.equal(status, scenario.status ?? 200, `${name}: status`)
    const language = await page.evaluate(() => [
      document.documentElement.lang,
      document.documentElement.dir,
    ])
    assert.deepEqual(language, [locale, locale === "ar" ? "rtl" : "ltr"], name)
    await mkdir(join(folder, scenario.name), { recursive: true })
    for (const width of WIDTHS)
      for (const scheme of SCHEMES) {
        await page.setViewportSize({ width, height: width === WIDTHS[0] ? 740 : 800 })
        await page.emulateMedia({ colorScheme: scheme })
        const path = join(folder, scenario.name, `${locale}-${width}-${scheme}.png`)
        await page.screenshot({ path, fullPage: true, caret: "hide" })
        await measure(page, `${name}, ${width} px, ${scheme}`, width === WIDTHS[0], scheme)
      }
    assert.deepEqual(problems, [], `${name}: on the way here`)
  } finally {
    await context.close()
  }
}

/** Everything at the narrow width; in the dark the contrast again; never a sideways scroll. */
async function measure(
  page: Page,
  name: string,
  isNarrow: boolean,
  scheme: (typeof SCHEMES)[number],
): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  assert.equal(overflow, 0, `${name}: pixels to scroll sideways`)
  if (!isNarrow) return
  if (scheme === "dark") return checkAccess(name, await page.evaluate(contrasts))
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] })
  checkAccess(name, await axe.withTags([...RULES]).analyze())
}

/** What the browser complains of, but for the status of a page that was refused. */
function listen(page: Page): readonly string[] {
  const problems: string[] = []
  page.on("pageerror", (error) => problems.push(`script: ${error.message}`))
  page.on("console", (message) => {
    const isStatus = message.text().startsWith("Failed to load resource: the server responded")
    if (message.type() === "error" && !isStatus) problems.push(message.text())
  })
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      problems.push(`${response.status()}: ${response.url()}`)
  })
  return problems
}
