import assert from "node:assert/strict"
import { CONNECTION, type BootOptions, type Booted } from "./boot.ts"
import { manage } from "./manage.ts"
import type { Page, UserAgent } from "./user-agent.ts"

// What the tests of enrolment share.

/** Without the recovery code that is made beside a first factor. */
export const WITHOUT_RECOVERY: NonNullable<BootOptions["tenant"]> = {
  enabledFactors: ["otp", "phone", "email"],
}

export function asking(type: string): string {
  return `exports.onExecutePostChallenge = async (event, api) => {
    api.authentication.challengeWith({ type: "${type}" })
  }`
}

export async function ticketFor(world: Booted, name: string, body: object = {}): Promise<string> {
  const { userId } = await accountOf(world, name)
  const response = await manage(world, "POST", "/guardian/enrollments/ticket", {
    user_id: userId,
    ...body,
  })
  const made = (await response.json()) as { ticket_id: string; ticket_url: string }
  assert.equal(response.status, 200, JSON.stringify(made))
  assert.match(made.ticket_id, /^gten_[\w-]{43}$/)
  return made.ticket_url
}

export async function opened(
  world: Booted,
  link: string,
): Promise<{ browser: UserAgent; page: Page }> {
  const browser = world.browser()
  const page = await browser.submit(await browser.get(link))
  return { browser, page }
}

export async function accountOf(world: Booted, name: string) {
  const connection = await world.app.tenants.findConnectionByName(CONNECTION)
  const account = await world.app.accounts.findByIdentifier(
    connection?.id ?? "",
    `${name}@example.com`,
  )
  assert.ok(account !== null)
  return account
}

export async function typesOf(world: Booted, name: string): Promise<string[]> {
  return (await accountOf(world, name)).enrolments.map(({ type }) => type)
}

/** What stands under the code to scan. */
export function secretOn(page: Page): string {
  const text = /class="typed-secret"[^>]*>([^<]*)</.exec(page.html)?.[1] ?? ""
  assert.match(text, /^[A-Z2-7 ]{39}$/, page.text)
  return text.replaceAll(" ", "")
}

export function wrongFor(code: string): string {
  return code === "000000" ? "111111" : "000000"
}
