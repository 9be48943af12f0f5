import assert from "node:assert/strict"
import type { Locator, Page } from "playwright-core"

/** How a person works a page. Elements are found by what a screen reader calls them. */
export interface Hands {
  type(label: string, text: string): Promise<void>
  /** @param name How the name of the button or link begins. */
  press(name: string): Promise<void>
}

export function pointer(page: Page): Hands {
  return {
    type: (label, text) => page.getByLabel(label, { exact: true }).fill(text),
    press: (name) => control(page, name).click(),
  }
}

/** Tab, typing and Enter alone; sees to it that the focus can be seen wherever it is. */
export function keyboard(page: Page): Hands {
  return {
    async type(label, text) {
      await tabTo(page, page.getByLabel(label, { exact: true }))
      await page.keyboard.type(text)
    },
    async press(name) {
      await tabTo(page, control(page, name))
      await page.keyboard.press("Enter")
    },
  }
}

function control(page: Page, name: string): Locator {
  const begins = { name: new RegExp(`^${RegExp.escape(name)}`) }
  return page.getByRole("button", begins).or(page.getByRole("link", begins))
}

/** More than any of our pages has. */
const STOPS_MAX = 15

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let stop = 0; stop < STOPS_MAX; stop++) {
    await page.keyboard.press("Tab")
    const isThere = await target.evaluate((element) => element === document.activeElement)
    if (!isThere) continue
    assert.ok(await target.evaluate(hasFocusMark), `the focus on ${target} cannot be seen`)
    return
  }
  assert.fail(`Tab does not lead to ${target}`)
}

function hasFocusMark(element: Element): boolean {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
  return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none"
}
