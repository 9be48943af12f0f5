import assert from "node:assert/strict"
import { join } from "node:path"
import type { Browser } from "playwright-core"
import { boot } from "../../flows/boot.ts"
import type { Page } from "../../flows/user-agent.ts"
import { launch } from "../stage.ts"
import { newLook } from "./look.ts"
import { LOCALES, type Scenario, Visitor } from "./scenario.ts"

/** An app, a browser, and every look that a screen has to bear. */
export interface Gallery extends AsyncDisposable {
  browser: Browser
  /** Walks to a screen in each language, and looks at it in each width, light and dark. */
  show(scenario: Scenario): Promise<void>
}

/**
 * The way to a screen is walked without a browser, as that takes no time; the page that was answered
 * at its end, with its headers, is what Chromium gets.
 *
 * @param folder Of the screenshots: `NAME/LOCALE-WIDTH-SCHEME.png`. Null: none are taken.
 * @param isChecked False: pictures are all that is wanted.
 * @param locales Those of `LOCALES` that are looked at.
 */
export async function openGallery(
  folder: string | null,
  isChecked = true,
  locales: readonly string[] = LOCALES,
): Promise<Gallery> {
  await using made = new AsyncDisposableStack()
  const world = made.use(await boot({ hasPhoneSender: true }))
  const browser = made.adopt(await launch(null), (launched) => launched.close())
  const looks = await Promise.all(
    locales.map((locale) => newLook(browser, world, { locale, isChecked })),
  )
  const kept = made.move()
  return {
    browser,
    async show(scenario) {
      await world.bind(scenario.tenant)
      const pages: Page[] = []
      for (const locale of locales) {
        // Limits of a person who does all this in a minute are not what is looked at here.
        world.clock.advance(600_000)
        const page = await scenario.walk(new Visitor(world, locale))
        const how = `${scenario.name}, ${locale}: ${page.path.join(", ")}`
        assert.equal(page.status, scenario.status ?? 200, how)
        pages.push(page)
      }
      // At once: each is a process of its own.
      await Promise.all(
        looks.map(async (look, index) => {
          const locale = locales[index] ?? ""
          const path = folder === null ? null : join(folder, scenario.name, locale)
          await look.at(pages[index] as Page, `${scenario.name}, ${locale}`, path)
        }),
      )
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}
