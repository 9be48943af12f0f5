import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import type { ActionRunner } from "../../src/ports/action-runner.ts"
import { processRunner, type ProcessRunner } from "../../src/sandbox/process-runner.ts"
import { boot, NEW_PASSWORD, typed, type Booted } from "./boot.ts"

const ALICE = "alice@example.com"
const BOB = "bob@example.com"
const TRIGGER = "post-change-password" as const

let runner: ProcessRunner
before(async () => {
  runner = await processRunner({ allowPrivateNetwork: true })
})
after(() => runner[Symbol.asyncDispose]())

const afterChange = (body: string) => ({
  trigger: TRIGGER,
  code: `exports.onExecutePostChangePassword = async (event, api) => { ${body} }`,
})
/** Writes to the trigger's cache in which order Actions ran: `one two`. */
const trace = (name: string, body = "") =>
  afterChange(`
    const before = api.cache.get("order")?.value
    api.cache.set("order", before === undefined ? "${name}" : before + " ${name}", { ttl: 86400000 })
    ${body}`)

describe("Actions of post-change-password", () => {
  it("run once the password is changed, in their order", async () => {
    await using world = await boot({
      runner,
      actions: { one: trace("one"), two: trace("two"), three: trace("three") },
    })
    const { at } = await chooseIn(world, ALICE)
    assert.equal(at, "/u/reset-password/success")
    assert.deepEqual(await runsOf(world), [], "the person does not wait for them")
    await world.app.worker.runDue()
    assert.equal(await cached(world, "order"), "one two three")
    const runs = await runsOf(world)
    assert.deepEqual(
      runs.map(({ actionName, handler, outcome }) => [actionName, handler, outcome.kind]),
      ["one", "two", "three"].map((name) => [name, "onExecutePostChangePassword", "finished"]),
    )
    assert.equal(new Set(runs.map(({ groupId }) => groupId)).size, 1, "of one execution")
  })

  it("do not run for a reset that was denied, or is not done", async () => {
    const deny = "exports.onExecutePostChallenge = async (event, api) => api.access.deny('no')"
    await using world = await boot({ runner, actions: { deny, late: trace("late") } })
    await world.open(await world.link(ALICE))
    await world.bind({ actions: { late: trace("late") } })
    await world.open(await world.link(ALICE))
    await world.app.worker.runDue()
    assert.deepEqual(await runsOf(world), [])
  })

  it("are told whose password was changed and where, and nothing else", async () => {
    const tell = afterChange(
      "api.cache.set('event', JSON.stringify(event)); api.cache.set('api', Object.keys(api).join())",
    )
    await using world = await boot({
      runner,
      actions: { tell },
      secrets: { tell: { KEY: "s3cret-value" } },
    })
    await chooseIn(world, ALICE)
    await world.app.worker.runDue()
    const event = JSON.parse((await cached(world, "event")) ?? "null")
    assert.match(event.connection.id, /^con_/)
    assert.match(event.user.user_id, /^auth0\|[0-9a-f]{24}$/)
    assert.deepEqual(event, {
      configuration: {},
      connection: {
        id: event.connection.id,
        name: "Username-Password-Authentication",
        strategy: "auth0",
        metadata: {},
      },
      request: {
        geoip: {},
        hostname: "localhost",
        ip: "192.0.2.7",
        method: "POST",
        user_agent: "flow-test",
      },
      secrets: { KEY: "s3cret-value" },
      tenant: { id: "rekey-dev" },
      transaction: {},
      user: {
        user_id: event.user.user_id,
        email: ALICE,
        email_verified: true,
        last_password_reset: "2026-11-24T12:00:00.000Z",
      },
    })
    assert.equal(await cached(world, "api"), "cache")
  })

  it("fail alone: the next one runs, and the change stays", async () => {
    await using world = await boot({
      runner,
      triggerWallClockMs: 1_500,
      actions: {
        throws: afterChange("throw new Error('the service is at 10.0.0.9')"),
        denies: afterChange("api.access.deny('too late')"),
        exits: afterChange("process.exit(0)"),
        last: trace("last"),
      },
    })
    const { at } = await chooseIn(world, ALICE)
    assert.equal(at, "/u/reset-password/success")
    await world.app.worker.runDue()
    assert.equal(await cached(world, "order"), "last")
    assert.ok(await world.hasPassword(ALICE, NEW_PASSWORD))

    const runs = await runsOf(world)
    const failures = (await world.app.logs.list(500)).filter(({ type }) => type === "fcph")
    assert.deepEqual(
      failures.map(({ details }) => details?.["execution_id"]).toSorted(),
      runs
        .slice(0, 3)
        .map(({ id }) => id)
        .toSorted(),
    )
    for (const { details, description } of failures) {
      assert.deepEqual(details?.["actions"], { executions: [runs[0]?.groupId] })
      assert.doesNotMatch(description, /10\.0\.0\.9/)
    }
    await later(world)
    assert.equal((await runsOf(world)).length, 4, "one that failed is not tried again")
  })

  it("hear of a change on the Classic page too, where no other Actions run", async () => {
    await using world = await boot({
      runner,
      tenant: { experience: "classic" },
      actions: { told: trace("told") },
    })
    const browser = world.browser()
    const page = await browser.get(await world.link(ALICE))
    await browser.submit(page, { newPassword: NEW_PASSWORD, confirmNewPassword: NEW_PASSWORD })
    assert.ok(await world.hasPassword(ALICE, NEW_PASSWORD))
    await world.app.worker.runDue()
    assert.equal(await cached(world, "order"), "told")
  })
})

describe("the job that runs them", () => {
  it("runs no Action again whose result was kept before a crash", async () => {
    // A node that dies between two Actions leaves the same behind: the first one's result, and a job
    // that another node takes when the lease is over.
    const dying = failing(runner, "two", () => {
      throw new Error("the node died")
    })
    await using world = await boot({
      runner: dying,
      actions: { one: trace("one"), two: trace("two"), three: trace("three") },
    })
    await chooseIn(world, ALICE)
    await world.app.worker.runDue()
    assert.equal(await cached(world, "order"), "one")
    await later(world)
    assert.equal(await cached(world, "order"), "one two three")
    const runs = await runsOf(world)
    assert.deepEqual(
      runs.map(({ actionName }) => actionName),
      ["one", "two", "three"],
    )
    assert.equal(new Set(runs.map(({ groupId }) => groupId)).size, 1)
  })

  it("is tried again when no process is free, and nobody calls that a failure", async () => {
    await using small = await processRunner({ poolPerVersion: 1, queueMax: 0, spares: 0 })
    await using world = await boot({
      runner: small,
      actions: { slow: afterChange("await new Promise((done) => setTimeout(done, 500))") },
    })
    // Asking for a link does what is due: both links first, then both passwords.
    const people = [ALICE, BOB].map(() => world.browser())
    const pages = [
      await world.open(await world.link(ALICE), people[0]),
      await world.open(await world.link(BOB), people[1]),
    ]
    for (const [index, page] of pages.entries())
      await people[index]?.submit(page, typed(NEW_PASSWORD))
    await Promise.all([world.app.worker.runDue(), world.app.worker.runDue()])
    assert.equal((await runsOf(world)).length, 1)
    await later(world)
    assert.deepEqual(
      (await runsOf(world)).map(({ outcome }) => outcome.kind),
      ["finished", "finished"],
    )
    assert.ok(!(await world.logTypes()).includes("fcph"))
  })
})

async function chooseIn(world: Booted, email: string) {
  const browser = world.browser()
  const choosing = await world.open(await world.link(email), browser)
  assert.equal(choosing.at, "/u/reset-password", choosing.text)
  return browser.submit(choosing, typed(NEW_PASSWORD))
}

/** Long enough for every job that waits for another try. */
async function later(world: Booted): Promise<void> {
  world.clock.advance(60_000)
  await world.app.worker.runDue()
}

/** Of one execution of the trigger in their order; the clock stands still, so the list has none. */
async function runsOf(world: Booted) {
  const runs = await world.app.executions.list({}, 100)
  const ours = runs.filter(({ triggerId }) => triggerId === TRIGGER)
  const groups = new Set(ours.map(({ groupId }) => groupId))
  return (await Promise.all([...groups].map((id) => world.app.executions.findGroup(id)))).flat()
}

async function cached(world: Booted, key: string): Promise<string | null> {
  const records = await world.app.actions.listCache(TRIGGER, world.clock.nowMs())
  return records.find((record) => record.key === key)?.value ?? null
}

/** The runner, but for the first run of one Action. */
function failing(whole: ActionRunner, actionName: string, fail: () => never): ActionRunner {
  let hasFailed = false
  return {
    queues: () => whole.queues(),
    [Symbol.asyncDispose]: () => whole[Symbol.asyncDispose](),
    async run(request) {
      if (hasFailed || request.version.actionName !== actionName) return whole.run(request)
      hasFailed = true
      return fail()
    },
  }
}
