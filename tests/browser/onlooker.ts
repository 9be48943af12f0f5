import assert from "node:assert/strict"
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { AxeBuilder } from "@axe-core/playwright"
import type { ConsoleMessage, Page, Response } from "playwright-core"

const SCREENS = join(import.meta.dirname, "../../artifacts/screens")
/** WCAG 2.2 AA, and what axe recommends beyond it. */
export const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

/** Looks over a person's shoulder: at each page, and at all that went wrong on the way to it. */
export class Onlooker {
  readonly #page: Page
  readonly #folder: string
  readonly #measures: boolean
  #screens = 0
  #problems: string[] = []
  #heard: { url: string; text: string }[] = []
  #status = 0

  /**
   * @param folder Of the screenshots, below `artifacts/screens/`.
   * @param measures Whether axe and the widths are asked too. They need script, and take a second.
   */
  constructor(page: Page, folder: string, measures: boolean) {
    this.#measures = measures
    this.#page = page
    this.#folder = join(SCREENS, folder)
    page.on("console", (message) => this.#hear(message))
    page.on("pageerror", (error) => this.#problems.push(`script: ${error.message}`))
    page.on("requestfailed", (request) =>
      this.#problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`),
    )
    page.on("response", (response) => this.#look(response))
  }

  /**
   * Checks the page that is shown: its status, axe (in the dark the contrast again), no sideways
   * scrolling, and nothing wrong since the last look. Keeps a screenshot, and a dark one if asked.
   */
  async see(name: string, { status = 200, dark = false } = {}): Promise<void> {
    await this.#page.waitForLoadState("load")
    assert.equal(this.#status, status, `${name}: status`)
    await this.#shoot(name)
    if (this.#measures) await this.#measure(name)
    if (dark) {
      await this.#page.emulateMedia({ colorScheme: "dark" })
      await this.#shoot(`${name}-dark`)
      await this.#page.emulateMedia({ colorScheme: "light" })
    }
    this.#checkProblems(name, status)
  }

  async #measure(name: string): Promise<void> {
    const page = this.#page
    // What passes is not looked at, and to list it takes time.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] })
    checkAccess(name, await axe.withTags(RULES).analyze())
    await page.emulateMedia({ colorScheme: "dark" })
    checkAccess(`${name}, dark`, await page.evaluate(contrasts))
    await page.emulateMedia({ colorScheme: "light" })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    assert.equal(overflow, 0, `${name}: pixels to scroll sideways`)
  }

  #hear(message: ConsoleMessage): void {
    if (message.type() !== "error" && message.type() !== "warning") return
    // The clock of the tests stands still, so a page that looks again in time looks too soon.
    if (message.text().includes("status of 429")) return
    this.#heard.push({ url: message.location().url, text: message.text() })
  }

  #look(response: Response): void {
    const request = response.request()
    const isPage = request.isNavigationRequest() && request.frame() === this.#page.mainFrame()
    if (isPage) this.#status = response.status()
    else if (response.status() >= 400 && response.status() !== 429)
      this.#problems.push(`${response.status()}: ${response.url()}`)
  }

  // Chromium writes the status of a refused form to the console: that one line is expected.
  #checkProblems(name: string, status: number): void {
    const expected = `the server responded with a status of ${status}`
    const heard = this.#heard.filter(
      ({ url, text }) => status < 400 || url !== this.#page.url() || !text.includes(expected),
    )
    assert.deepEqual([...this.#problems, ...heard], [], `${name}: on the way here`)
    this.#heard = []
  }

  async #shoot(name: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    const number = String(++this.#screens).padStart(2, "0")
    const path = join(this.#folder, `${number}-${name}.png`)
    await this.#page.screenshot({ path, fullPage: true })
  }
}

type AxeResults = Awaited<ReturnType<AxeBuilder["analyze"]>>

/** In the page, with the axe that was left there. */
export function violations(tags: string[]): Promise<AxeResults> {
  const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }
  return axe.run({ runOnly: tags, resultTypes: ["violations"] })
}

/** In the page, with the axe that the first look has left there. */
export function contrasts(): Promise<AxeResults> {
  const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }
  return axe.run({ runOnly: ["color-contrast"], resultTypes: ["violations"] })
}

export function checkAccess(name: string, { violations }: AxeResults): void {
  const found = violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))
  assert.deepEqual(found, [], `${name}: axe`)
}
