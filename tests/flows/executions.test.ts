import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { EXECUTION_KEPT_MS } from "../../src/actions/limits.ts"
import { sweep } from "../../src/jobs/delete-expired.ts"
import { processRunner, type ProcessRunner } from "../../src/sandbox/process-runner.ts"
import { BASE_URL, boot, type Booted } from "./boot.ts"
import { manage } from "./manage.ts"

const ALICE = "alice@example.com"
const BOB = "bob@example.com"

let runner: ProcessRunner
before(async () => {
  runner = await processRunner({ allowPrivateNetwork: true })
})
after(() => runner[Symbol.asyncDispose]())

const handler = (body: string) =>
  `exports.onExecutePostChallenge = async (event, api) => { ${body} }`
const ASKS = handler("api.authentication.challengeWith({ type: 'otp' })")

describe("an execution, by GET /api/v2/actions/executions/{id}", () => {
  it("is everything between two suspensions, with a result for each Action", async () => {
    await using world = await boot({
      runner,
      actions: { first: handler("console.log('hello')"), asks: ASKS, last: handler("") },
    })
    const browser = world.browser()
    const otp = await world.open(await world.link(BOB), browser)
    assert.equal(otp.at, "/u/mfa-otp-challenge")
    const [before] = await world.app.executions.list({ actionName: "first" }, 1)
    const partial = await execution(world, before?.groupId)
    assert.deepEqual(
      [partial.trigger_id, partial.status, namesIn(partial)],
      ["password-reset-post-challenge", "partial", ["first", "asks"]],
    )
    await browser.submit(otp, { code: world.totp() })
    const [behind] = await world.app.executions.list({ actionName: "last" }, 1)
    const final = await execution(world, behind?.groupId)
    assert.deepEqual([final.status, namesIn(final)], ["final", ["last"]])
    assert.notEqual(final.id, partial.id)

    const [result] = partial.results
    assert.deepEqual(
      { ...result, event: null, duration_ms: 0, waited_ms: 0, ended_at: "" },
      {
        action_name: "first",
        error: null,
        started_at: "2026-11-24T12:00:00.000Z",
        ended_at: "",
        id: before?.id,
        action_id: before?.actionId,
        version_id: before?.versionId,
        binding_id: before?.bindingId,
        handler: "onExecutePostChallenge",
        event: null,
        commands: [],
        logs: "hello\n",
        duration_ms: 0,
        waited_ms: 0,
      },
    )
  })

  it("is found by the reference that the person reads on the page, and names the error", async () => {
    await using world = await boot({
      runner,
      actions: {
        bad: handler("function deep() { throw new TypeError('at ' + event.secrets.KEY) }\ndeep()"),
      },
      secrets: { bad: { KEY: "s3cret-value" } },
    })
    const page = await world.open(await world.link(ALICE))
    const reference = /exe_[a-z0-9]{24}/.exec(page.text)?.[0]
    const { status, results } = await execution(world, reference)
    assert.equal(status, "final")
    const [{ error, stack, commands } = {} as Result] = results
    assert.deepEqual([error?.id, commands], ["TypeError", []])
    assert.match(error?.msg ?? "", /^at /)
    assert.match(stack ?? "", /TypeError[\s\S]*deep/)
    assert.ok(!JSON.stringify(results).includes("s3cret-value"))
  })

  it("shows what an Action was given with personal data and secrets taken out", async () => {
    await using world = await boot({
      runner,
      actions: { sees: handler("") },
      secrets: { sees: { KEY: "s3cret-value" } },
    })
    const browser = world.browser()
    const link = await world.link(ALICE)
    const test = link.replace("?ticket=", "?invite=private-text&ticket=")
    await browser.submit(await browser.get(test), {})
    const [run] = await world.app.executions.list({}, 1)
    const { results } = await execution(world, run?.groupId)
    const event = results[0]?.event as Record<string, Record<string, unknown>>
    assert.equal(event["secrets"], undefined)
    assert.equal(event["user"]?.["email"], "***@example.com")
    assert.equal(event["user"]?.["email_verified"], true)
    assert.match(String(event["user"]?.["user_id"]), /^auth0\|/)
    assert.equal(event["request"]?.["ip"], "192.0.2.0")
    assert.deepEqual(event["request"]?.["query"], { invite: "***" })
    const kept = JSON.stringify(results)
    for (const text of ["alice", "private-text", "s3cret-value", ticketOf(link)])
      assert.ok(!kept.includes(text), `${text} was kept`)
  })

  it("shows what an Action asked for without tokens and what is in the cache", async () => {
    const asks = handler(`
      const session_token = api.redirect.encodeToken({ secret: 'k'.repeat(32), payload: {} })
      api.cache.set('token', 'a-token-of-another-service')
      api.redirect.sendUserTo('https://verify.example.com/start', { query: { session_token } })`)
    await using world = await boot({ runner, actions: { asks } })
    const away = await world.open(await world.link(ALICE))
    const token = away.url.searchParams.get("session_token") ?? ""
    assert.ok(token.length > 0)
    const [run] = await world.app.executions.list({}, 1)
    const { status, results } = await execution(world, run?.groupId)
    assert.equal(status, "partial")
    const commands = results[0]?.commands as { type: string; key?: string; url?: string }[]
    assert.deepEqual(
      commands.map(({ type, key, url }) => [type, key ?? url]),
      [
        ["cache.set", "token"],
        ["redirect.sendUserTo", "https://verify.example.com/start?…"],
      ],
    )
    const kept = JSON.stringify([results, world.lines])
    for (const text of ["a-token-of-another-service", token, away.url.searchParams.get("state")])
      assert.ok(!kept.includes(text ?? ""), `${text} was kept`)
  })

  it("keeps 256 characters of the console of each Action", async () => {
    const writes = handler("for (let line = 0; line < 100; line++) console.log('line ' + line)")
    await using world = await boot({ runner, actions: { one: writes, two: writes } })
    await world.open(await world.link(ALICE))
    const [run] = await world.app.executions.list({}, 1)
    const { results } = await execution(world, run?.groupId)
    assert.deepEqual(
      results.map(({ logs }) => [logs.length, logs.slice(0, 14)]),
      [
        [256, "line 0\nline 1\n"],
        [256, "line 0\nline 1\n"],
      ],
    )
  })

  it("is kept for ten days", async () => {
    await using world = await boot({ runner, actions: { ran: handler("") } })
    await world.open(await world.link(ALICE))
    const [run] = await world.app.executions.list({}, 1)
    const clean = () => sweep({ ...world.app, clock: world.clock })
    world.clock.advance(EXECUTION_KEPT_MS)
    await clean()
    assert.equal((await execution(world, run?.groupId)).status, "final")
    world.clock.advance(1)
    await clean()
    assert.equal((await manage(world, "GET", `/actions/executions/${run?.groupId}`)).status, 404)
  })

  it("is shown to nobody without a token, and none is made up", async () => {
    await using world = await boot({ runner, actions: { ran: handler("") } })
    await world.open(await world.link(ALICE))
    const [run] = await world.app.executions.list({}, 1)
    const path = `/actions/executions/${run?.id}`
    assert.equal((await world.app.handle(new Request(`${BASE_URL}/api/v2${path}`), IP)).status, 401)
    assert.equal((await manage(world, "GET", path)).status, 200)
    assert.equal((await manage(world, "GET", "/actions/executions/grp_none")).status, 404)
  })
})

describe("the live tail of a log session", () => {
  it("hears everything that Actions write while a reset runs, and nothing afterwards", async () => {
    await using world = await boot({
      runner,
      actions: {
        talks: handler(
          "for (let line = 0; line < 60; line++) console.log('line ' + line)\nconsole.warn('key', event.secrets.KEY)",
        ),
        fails: handler("console.error('about to'); throw new Error('oh')"),
      },
      secrets: { talks: { KEY: "s3cret-value" } },
    })
    const link = await world.link(ALICE)
    const opened = await manage(world, "POST", "/actions/log-sessions", {})
    assert.equal(opened.status, 201)
    const { url } = (await opened.json()) as { url: string }
    // The address is all a listener needs.
    const { body } = await world.app.handle(new Request(url), IP)
    assert.ok(body !== null)
    const reader = body.getReader()
    const lines: TailEvent[] = []
    let rest = ""
    const readUntil = async (text: string) => {
      while (!lines.some(({ message }) => message.includes(text))) {
        const { done, value } = await reader.read()
        assert.ok(!done, "the tail ended early")
        rest += new TextDecoder().decode(value)
        const events = rest.split("\n\n")
        rest = events.pop() ?? ""
        for (const event of events)
          if (event.startsWith("data: ")) lines.push(JSON.parse(event.slice(6)))
      }
    }
    const page = await world.open(link)
    assert.equal(page.at, "/u/reset-password/error")
    await readUntil("Error: oh")
    await reader.cancel()

    const of = (name: string) => lines.filter(({ action_name }) => action_name === name)
    const said = of("talks").map(({ level, message }) => `${level} ${message}`)
    assert.equal(said[0], "info execute started")
    assert.deepEqual(
      said.slice(1, 61),
      Array.from({ length: 60 }, (_, line) => `info line ${line}`),
    )
    assert.match(said[61] ?? "", /^warn key /)
    assert.match(said[62] ?? "", /^info ended after \d+ ms$/)
    assert.deepEqual(
      of("fails").map(({ level }) => level),
      ["info", "error", "error"],
    )
    assert.ok(!JSON.stringify(lines).includes("s3cret-value"))
    const runs = await world.app.executions.list({}, 10)
    assert.deepEqual(
      new Set(lines.map(({ execution_id }) => execution_id)),
      new Set(runs.map(({ id }) => id)),
    )
  })
})

const IP = { ip: "192.0.2.9" }

interface TailEvent {
  execution_id: string
  action_name: string
  level: string
  message: string
}

interface Result extends Record<string, unknown> {
  action_name: string
  error: { id: string; msg: string } | null
  logs: string
  stack?: string
}

interface ShownExecution {
  id: string
  trigger_id: string
  status: string
  results: Result[]
}

async function execution(world: Booted, id: string | undefined): Promise<ShownExecution> {
  assert.ok(id !== undefined, "nothing ran")
  const response = await manage(world, "GET", `/actions/executions/${id}`)
  assert.equal(response.status, 200)
  return (await response.json()) as ShownExecution
}

function namesIn({ results }: ShownExecution): readonly string[] {
  return results.map(({ action_name }) => action_name)
}

function ticketOf(link: string): string {
  return new URL(link).searchParams.get("ticket") as string
}
