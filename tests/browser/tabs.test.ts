import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import type { Page } from "playwright-core"
import { pointer } from "./hands.ts"
import { DESKTOP, openStage, type Stage } from "./stage.ts"
import { heading, logIn } from "./story.ts"

const FIRST_PASSWORD = "First-tab-staple-1"
const SECOND_PASSWORD = "Second-tab-staple-2"

describe("one link, opened twice", { timeout: 180_000 }, () => {
  let stage: Stage
  before(async () => {
    stage = await openStage(null)
  })
  after(() => stage[Symbol.asyncDispose]())

  it("in two tabs of a browser belongs to the newer one, and the older one says so", async () => {
    const email = "alice@example.com"
    const link = await mailedLink(stage, email)
    const context = await stage.browser.newContext(DESKTOP)
    const older = await open(await context.newPage(), link)
    const newer = await open(await context.newPage(), link)
    await choose(older, FIRST_PASSWORD)
    await heading(older, "This reset is over")
    await older.getByText("It was finished or opened again somewhere else.").waitFor()
    await choose(newer, SECOND_PASSWORD)
    await heading(newer, "Your password is changed")
    assert.deepEqual(await working(stage, email), [SECOND_PASSWORD])
  })

  it("in one page shown twice takes the password of one, and the other says why", async () => {
    const email = "bob@example.com"
    const link = await mailedLink(stage, email)
    const context = await stage.browser.newContext(DESKTOP)
    const first = await open(await context.newPage(), link)
    const second = await context.newPage()
    await second.goto(first.url())
    await race(stage, email, first, second)
  })

  it("in two browsers takes the password of one, and the other says why", async () => {
    const email = "carol@example.com"
    const link = await mailedLink(stage, email)
    const [first, second] = await Promise.all(
      [0, 1].map(async () => {
        const context = await stage.browser.newContext(DESKTOP)
        return open(await context.newPage(), link)
      }),
    )
    assert.ok(first && second)
    await race(stage, email, first, second)
  })
})

/** Both send their password at once. */
async function race(stage: Stage, email: string, first: Page, second: Page): Promise<void> {
  const titles = await Promise.all([
    titleAfter(first, FIRST_PASSWORD),
    titleAfter(second, SECOND_PASSWORD),
  ])
  assert.deepEqual(titles.toSorted(), [
    "This link has already been used",
    "Your password is changed",
  ])
  const winner = titles[0] === "Your password is changed" ? FIRST_PASSWORD : SECOND_PASSWORD
  assert.deepEqual(await working(stage, email), [winner])
}

async function mailedLink({ rekey, mail }: Stage, email: string): Promise<string> {
  const response = await fetch(`${rekey.url}/dbconnections/change_password`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      client_id: "rekey-dev-app",
      connection: "Username-Password-Authentication",
      email,
    }),
  })
  assert.equal(response.status, 200, await response.text())
  return (await mail.next(email, /^Reset your password/)).link()
}

async function open(page: Page, link: string): Promise<Page> {
  await page.goto(link)
  await pointer(page).press("Continue")
  await heading(page, "Choose a new password")
  return page
}

async function choose(page: Page, password: string): Promise<void> {
  const { type, press } = pointer(page)
  await type("New password", password)
  await type("New password, once more", password)
  await press("Set the password")
}

async function titleAfter(page: Page, password: string): Promise<string | null> {
  await choose(page, password)
  const before = page.getByRole("heading", { level: 1, name: "Choose a new password" })
  await before.waitFor({ state: "detached" })
  return page.getByRole("heading", { level: 1 }).textContent()
}

/** Which of the passwords log the user in. */
async function working(stage: Stage, email: string): Promise<readonly string[]> {
  const tried = ["Correct-horse-battery-1", FIRST_PASSWORD, SECOND_PASSWORD]
  const statuses = await Promise.all(
    tried.map(async (one) => (await logIn(stage, email, one)).status),
  )
  return tried.filter((_, index) => statuses[index] === 200)
}
