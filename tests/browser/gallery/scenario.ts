import type { Page } from "playwright-core"
import type { BootOptions, Booted } from "../../flows/boot.ts"

/** How to come to one screen, in any language: by names of fields and buttons, never by words. */
export interface Scenario {
  /** Auth0's name of the screen where it has one, and what is shown of it. */
  name: string
  /** What the tenant has to be. */
  tenant: BootOptions
  walk(visitor: Visitor): Promise<void>
  /** Of the page at the end. */
  status?: number
}

/** A person in a browser, with a mailbox and a phone. */
export class Visitor {
  readonly page: Page
  readonly world: Booted
  readonly locale: string
  constructor(page: Page, world: Booted, locale: string) {
    this.page = page
    this.world = world
    this.locale = locale
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.world.baseUrl).href)
  }

  /** Asks for a link in the visitor's language, and opens it up to the first step. */
  async open(email: string): Promise<void> {
    await this.page.goto(await this.link(email))
    await this.press("default")
  }

  async link(email: string): Promise<string> {
    const link = await this.world.link(email, this.locale)
    return link
  }

  async type(name: string, text: string): Promise<void> {
    await this.page.locator(`[name="${name}"]`).fill(text)
  }

  /** Presses the button of an action, and waits for the page that follows. */
  async press(value: string, name = "action"): Promise<void> {
    const button = this.page.locator(`button[name="${name}"][value="${value}"]`)
    await Promise.all([this.page.waitForEvent("load"), button.click()])
    await this.world.app.worker.runDue()
  }

  async answer(code: string): Promise<void> {
    await this.type("code", code)
    await this.press("default")
  }
}

/** One Action that asks for something. */
export function asking(call: string): BootOptions["actions"] {
  return { ask: `exports.onExecutePostChallenge = async (event, api) => { ${call} }` }
}
