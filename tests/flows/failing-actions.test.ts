import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { processRunner, type ProcessRunner } from "../../src/sandbox/process-runner.ts"
import { boot, NEW_PASSWORD, OLD_PASSWORD, typed } from "./boot.ts"

const ALICE = "alice@example.com"

let runner: ProcessRunner
before(async () => {
  runner = await processRunner({ allowPrivateNetwork: true })
})
after(() => runner[Symbol.asyncDispose]())

const handler = (body: string) =>
  `exports.onExecutePostChallenge = async (event, api) => { ${body} }`

describe("an Action that", () => {
  for (const [what, code, errorClass] of [
    ["throws", handler("throw new Error('the database is at 10.0.0.9')"), "action_error"],
    ["throws something odd", handler("throw null"), "action_error"],
    ["throws while it loads", "throw new Error('x'); " + handler(""), "action_error"],
    ["is no async function", "exports.onExecutePostChallenge = () => {}", "action_error"],
    ["exports another name", "exports.onPostChallenge = async () => {}", "action_error"],
    ["calls what is not there", handler("api.user.setUserMetadata('a', 1)"), "action_error"],
    [
      "names a bad address",
      handler("api.redirect.sendUserTo('javascript:alert(1)')"),
      "action_error",
    ],
    ["hangs in a loop", handler("for (;;) ;"), "action_timeout"],
    ["waits for ever", handler("await new Promise((r) => setTimeout(r, 1e6))"), "action_timeout"],
    ["never settles", handler("await new Promise(() => {})"), null],
    ["exits", handler("process.exit(0)"), null],
    [
      "allocates without end",
      handler("const a = []; for (;;) a.push(new Array(1e6).fill(1))"),
      null,
    ],
    ["kills itself", handler("process.kill(process.pid, 'SIGKILL')"), null],
  ] as const)
    it(`${what} lets nobody through, and the link can be tried again`, async () => {
      await using world = await boot({
        runner,
        triggerWallClockMs: what.startsWith("allocates") ? 15_000 : 1_500,
        actions: {
          broken: code,
          next: handler("api.redirect.sendUserTo('https://never.example/')"),
        },
      })
      const browser = world.browser()
      const link = await world.link(ALICE)
      const page = await world.open(link, browser)
      assert.deepEqual([page.at, page.status], ["/u/reset-password/error", 400])
      assert.ok(!/10\.0\.0\.9|Error|stack|sandbox|process/.test(page.text), page.text)

      // The id on the page finds the line in the log.
      const reference = /exe_[a-z0-9]{24}/.exec(page.text)?.[0] as string
      const line = world.lines.find(
        (text) => text.includes(reference) && text.includes("actions_execution_failed"),
      )
      assert.ok(line, "the reference is not in the log")
      const { event } = JSON.parse(line)
      assert.equal(event.type, "actions_execution_failed")
      if (errorClass !== null) assert.equal(event.details.error_class, errorClass)

      const state = page.url.searchParams.get("state") as string
      const forced = await browser.post("/u/reset-password", { state, ...typed(NEW_PASSWORD) })
      assert.equal(forced.status, 400)
      assert.equal(await world.hasPassword(ALICE, OLD_PASSWORD), true)

      await world.bind({ actions: {} })
      assert.equal((await world.open(link)).at, "/u/reset-password")
    })
})

describe("while an Action runs", () => {
  it("nothing else of its reset goes on, and another tab waits", async () => {
    await using world = await boot({
      runner,
      actions: { slow: handler("await new Promise((r) => setTimeout(r, 700))") },
    })
    const browser = world.browser()
    const button = await browser.get(await world.link(ALICE))
    const opening = browser.submit(button)
    await untilRunning(world.lines)
    const second = await browser.submit(button)
    assert.equal(second.at, "/u/reset-password/running")
    assert.equal(second.headers.get("refresh"), "2")
    const { state } = Object.fromEntries(second.url.searchParams) as { state: string }
    const forced = await browser.post("/u/reset-password", { state, ...typed(NEW_PASSWORD) })
    assert.notEqual(forced.at, "/u/reset-password/success")
    const page = await opening
    assert.equal(page.at, "/u/reset-password")
    assert.equal((await browser.get(second.url.href)).at, "/u/reset-password")
  })

  it("whoever finds no free process may try again, and nothing is lost", async () => {
    await using small = await processRunner({ poolPerVersion: 1, queueMax: 0, spares: 0 })
    await using world = await boot({
      runner: small,
      actions: { slow: handler("await new Promise((r) => setTimeout(r, 500))") },
    })
    const links = [await world.link(ALICE), await world.link("bob@example.com")]
    const people = links.map(() => world.browser())
    const pages = await Promise.all(links.map((link, index) => world.open(link, people[index])))
    assert.deepEqual(pages.map(({ status }) => status).sort(), [200, 503])
    const late = pages.findIndex(({ status }) => status === 503)
    const again = await world.open(links[late] as string, people[late])
    assert.equal(again.at, "/u/reset-password")
    const failed = (await world.logTypes()).filter((type) => type === "actions_execution_failed")
    assert.deepEqual(failed, [])
  })

  it("the time of all Actions between two suspensions is one", async () => {
    const slow = handler("await new Promise((r) => setTimeout(r, 600))")
    await using world = await boot({
      runner,
      triggerWallClockMs: 1_000,
      actions: { one: slow, two: slow },
    })
    assert.equal((await world.open(await world.link(ALICE))).at, "/u/reset-password/error")
  })
})

/** The open has been committed once a second press of the button finds a reset. */
async function untilRunning(lines: readonly string[]): Promise<void> {
  const seen = lines.length
  for (let turn = 0; turn < 50 && lines.length === seen; turn++)
    await new Promise((resolve) => setImmediate(resolve))
}
