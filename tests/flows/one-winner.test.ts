import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { setImmediate } from "node:timers/promises"
import { withPostgres, type TestPostgres } from "../../tools/postgres.ts"
import { boot, NEW_PASSWORD, OLD_PASSWORD, typed, type Booted } from "./boot.ts"

const ALICE = "alice@example.com"

describe("a link", () => {
  it("that was used says so, and when", async () => {
    await using world = await boot()
    const link = await world.link(ALICE)
    const browser = world.browser()
    await browser.submit(await world.open(link, browser), typed(NEW_PASSWORD))
    world.clock.advance(60_000)
    for (const stranger of [browser, world.browser()]) {
      const page = await stranger.get(link)
      assert.equal(page.status, 400)
      assert.match(page.text, /already|used/i)
      assert.match(page.text, /12:00/, "the page does not say when")
    }
  })

  it("has expired at the very millisecond it expires", async () => {
    await using world = await boot()
    const link = await world.link(ALICE)
    world.clock.advance(3_599_999)
    assert.equal((await world.browser().get(link)).status, 200)
    world.clock.advance(1)
    const page = await world.browser().get(link)
    assert.equal(page.status, 400)
    assert.match(page.text, /expired/i)
  })

  it("cannot be finished once it has expired on the way", async () => {
    await using world = await boot()
    const browser = world.browser()
    const page = await world.open(await world.link(ALICE), browser)
    world.clock.advance(3_600_000)
    const late = await browser.submit(page, typed(NEW_PASSWORD))
    assert.equal(late.status, 400)
    assert.equal(await world.hasPassword(ALICE, OLD_PASSWORD), true)
  })

  it("dies when a newer one is mailed, with everything it opened", async () => {
    await using world = await boot()
    const old = await world.link(ALICE)
    const browser = world.browser()
    const page = await world.open(old, browser)
    const newer = await world.link(ALICE)
    const late = await browser.submit(page, typed(NEW_PASSWORD))
    assert.equal(late.status, 400)
    assert.match(late.text, /newer/i)
    assert.equal((await world.browser().get(old)).status, 400)
    assert.equal((await world.open(newer)).at, "/u/reset-password")
  })

  for (const ticket of ["", "x", "%00", "%27%20or%201=1--", "a".repeat(43), "__proto__"])
    it(`is none: ${JSON.stringify(ticket.slice(0, 20))}`, async () => {
      await using world = await boot()
      const page = await world.browser().get(`/u/reset-verify?ticket=${ticket}`)
      assert.equal(page.status, 400)
      assert.ok(page.text.length > 20, "the page says something")
    })

  it("is looked at by any number of scanners without being spent", async () => {
    await using world = await boot()
    const link = await world.link(ALICE)
    for (let scanner = 0; scanner < 20; scanner++) await world.browser().get(link)
    const head = new Request(link, { method: "HEAD" })
    assert.ok((await world.app.handle(head, { ip: "192.0.2.1" })).status < 400)
    assert.equal((await world.open(link)).at, "/u/reset-password")
  })

  it("opens in five browsers at a time, and says why not in a sixth", async () => {
    await using world = await boot()
    const link = await world.link(ALICE)
    for (let count = 0; count < 5; count++)
      assert.equal((await world.open(link)).at, "/u/reset-password")
    const sixth = await world.open(link)
    assert.equal(sixth.status, 409)
    assert.match(sixth.text, /new link|open/i)
  })

  it("opened again in the same browser gives the earlier reset up and takes no place", async () => {
    await using world = await boot()
    const link = await world.link(ALICE)
    const browser = world.browser()
    const pages = []
    for (let count = 0; count < 8; count++) pages.push(await world.open(link, browser))
    assert.equal(pages.at(-1)?.at, "/u/reset-password")
    const earlier = await browser.submit(pages[0]!, typed(NEW_PASSWORD))
    assert.equal(earlier.status, 400)
  })

  it("is opened thirty times at a burst for one account, and then once a minute", async () => {
    await using world = await boot()
    const link = await world.link(ALICE)
    const browser = world.browser()
    for (let count = 0; count < 30; count++)
      assert.equal((await world.open(link, browser)).at, "/u/reset-password")
    assert.equal((await world.open(link, browser)).status, 429)
    world.clock.advance(60_000)
    assert.equal((await world.open(link, browser)).at, "/u/reset-password")
  })

  it("is bound to the browser that opened it", async () => {
    await using world = await boot()
    const page = await world.open(await world.link(ALICE))
    const stranger = world.browser()
    assert.equal((await stranger.get(page.url.href)).status, 400)
    const forged = await stranger.post(page.url.href, {
      ...page.formWith().fields,
      ...typed(NEW_PASSWORD),
    })
    assert.notEqual(forged.at, "/u/reset-password/success")
    assert.equal(await world.hasPassword(ALICE, OLD_PASSWORD), true)
  })

  it("of a blocked or changed account opens nothing", async () => {
    await using world = await boot()
    const first = await world.link(ALICE)
    const browser = world.browser()
    const page = await world.open(first, browser)
    const other = world.browser()
    await other.submit(await world.open(first, other), typed(NEW_PASSWORD))
    assert.equal((await browser.submit(page, typed("Second-password-2"))).status, 400)
    assert.equal(await world.hasPassword(ALICE, NEW_PASSWORD), true)
  })
})

describe("pressing the button", () => {
  it("twice at once opens one reset", async () => {
    await using world = await boot()
    const browser = world.browser()
    const button = await browser.get(await world.link(ALICE))
    const pages = await Promise.all([browser.submit(button), browser.submit(button)])
    assert.deepEqual(
      pages.map(({ url }) => url.href),
      [pages[0]?.url.href, pages[0]?.url.href],
    )
  })
})

describe("of thirty passwords sent at once", () => {
  let postgres: TestPostgres
  before(async () => {
    postgres = await withPostgres()
  })
  after(() => postgres.stop())

  for (const [database, browsers] of [
    ["SQLite", 1],
    ["SQLite", 5],
    ["PostgreSQL", 5],
  ] as const)
    it(`from ${browsers} browser(s) exactly one wins on ${database}, and the others read why`, async () => {
      const databaseUrl = database === "SQLite" ? "file::memory:" : await postgres.newDatabase()
      await using world = await boot({ databaseUrl })
      for (let round = 0; round < 3; round++) await oneRound(world, browsers, round)
      const changed = (await world.logTypes()).filter((type) => type === "scp")
      assert.equal(changed.length, 3)
    })
})

async function oneRound(world: Booted, browsers: number, round: number): Promise<void> {
  const link = await world.link(ALICE)
  const people = Array.from({ length: browsers }, () => world.browser())
  const pages = await Promise.all(people.map((browser) => world.open(link, browser)))
  const results = await Promise.all(
    Array.from({ length: 30 }, async (_, index) => {
      const browser = people[index % browsers]!
      const password = `Password-${round}-${index}`
      for (;;) {
        const page = await browser.submit(pages[index % browsers]!, typed(password))
        if (page.status !== 503) return { page, password }
        // The queue of hashes is full: nothing was spent, and the form may be sent again.
        await setImmediate()
      }
    }),
  )
  const won = results.filter(({ page }) => page.at === "/u/reset-password/success")
  assert.equal(won.length, 1, `round ${round}`)
  assert.equal(await world.hasPassword(ALICE, won[0]!.password), true)
  for (const { page } of results)
    if (page !== won[0]!.page) {
      assert.equal(page.status, 400)
      assert.match(page.text, /already|used|changed/i)
    }
}

describe("the back button", () => {
  it("after the end leads to a page that says the password was changed", async () => {
    await using world = await boot()
    const browser = world.browser()
    const page = await world.open(await world.link(ALICE), browser)
    await browser.submit(page, typed(NEW_PASSWORD))
    const again = await browser.submit(page, typed("Second-password-2"))
    assert.equal(again.status, 400)
    assert.match(again.text, /changed|used/i)
    assert.equal(await world.hasPassword(ALICE, NEW_PASSWORD), true)
  })
})
