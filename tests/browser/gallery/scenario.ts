import type { BootOptions, Booted } from "../../flows/boot.ts"
import type { Page, UserAgent } from "../../flows/user-agent.ts"

export const LOCALES: readonly string[] = ["en", "de", "ar"]

/** How to come to one screen, in any language: by names of fields and buttons, never by words. */
export interface Scenario {
  /** Auth0's name of the screen where it has one, and what is shown of it. */
  name: string
  /** What the tenant has to be. */
  tenant: BootOptions
  /** To the page that is looked at. */
  walk(visitor: Visitor): Promise<Page>
  /** Of that page. */
  status?: number
}

/** A person with a browser, a mailbox and a phone. */
export class Visitor {
  readonly world: Booted
  readonly locale: string
  readonly agent: UserAgent
  constructor(world: Booted, locale: string) {
    this.world = world
    this.locale = locale
    this.agent = world.browser({ "Accept-Language": locale })
  }

  goto(path: string): Promise<Page> {
    return this.agent.get(path)
  }

  /** Asks for a link in the visitor's language. */
  link(email: string): Promise<string> {
    return this.world.link(email, this.locale)
  }

  /** Asks for a link, and opens it up to the first step. */
  async open(email: string): Promise<Page> {
    return this.submit(await this.goto(await this.link(email)), {})
  }

  /** Types into the page's form, and presses its first button or another one. */
  async submit(page: Page, fields: Record<string, string>, press?: string): Promise<Page> {
    const next = await this.agent.submit(page, fields, press)
    await this.world.app.worker.runDue()
    return next
  }
}

/** One Action that asks for something. */
export function asking(call: string): BootOptions["actions"] {
  return { ask: `exports.onExecutePostChallenge = async (event, api) => { ${call} }` }
}
