import assert from "node:assert/strict"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { after, describe, it } from "node:test"
import { POST_CHALLENGE } from "../actions/trigger.ts"
import { deployed, published, trigger, useOf } from "../ports/action-store.fixture.ts"
import { PASSWORD_CHOSEN, seed, stateOf } from "../ports/stores.contract.ts"
import { newAsk, decideAsk } from "../reset/decide-ask.ts"
import { START_MS } from "../reset/reset.fixture.ts"
import { openStores } from "./open-stores.fixture.ts"
import { plansOf } from "./query-plans.fixture.ts"

/** Tables that grow with people and time, whole reads of which make every request slower. */
const GROWING = [
  "users",
  "enrolments",
  "factor_counters",
  "passkeys",
  "tickets",
  "resets",
  "asks",
  "executions",
  "tail_lines",
  "tail_sessions",
  "action_versions",
  "bundles",
  "sessions",
  "tokens",
  "jobs",
  "log_events",
  "rate_buckets",
  "push_devices",
]

const folder = mkdtempSync(join(tmpdir(), "rekey-plans-"))
after(() => rmSync(folder, { recursive: true }))

describe("the queries of a request", () => {
  it("find their rows by an index in every table that grows", async () => {
    const path = join(folder, "rekey.db")
    await using db = await seed(() => openStores(`file:${path}`))
    const plans = await plansOf(path, () => walk(db))
    assert.ok(plans.size > 40, `only ${plans.size} queries were seen`)
    const scans = [...plans].flatMap(([text, plan]) =>
      plan.filter((step) => isWholeRead(step, text)).map((step) => `${step}: ${text}`),
    )
    assert.deepEqual(scans, [])
  })

  it("would be caught reading a table as a whole", async () => {
    const path = join(folder, "caught.db")
    await using db = await openStores(`file:${path}`)
    const plans = await plansOf(path, async () => {
      using raw = new DatabaseSync(path)
      for (const text of WHOLE_READS) raw.prepare(text)
      raw.prepare("select id from jobs where given_up_why is null order by due_at_ms limit 1")
    })
    const caught = [...plans].filter(([text, plan]) => plan.some((step) => isWholeRead(step, text)))
    assert.deepEqual(
      caught.map(([text]) => text),
      WHOLE_READS,
    )
    assert.equal(db.wakes(), 0)
  })
})

const WHOLE_READS = [
  "select * from users where email = 'a'",
  "select count(*) from tickets",
  "select id from jobs where given_up_why is null order by due_at_ms",
  "select id from resets where document = 'a' limit 1",
]

/** A scan along an index that stops at a limit reads what it needs; any other reads everything. */
function isWholeRead(step: string, text: string): boolean {
  const [, table = "", index] = /^SCAN (\w+)( USING (?:COVERING )?INDEX)?/.exec(step) ?? []
  return GROWING.includes(table) && (index === undefined || !text.includes(" limit "))
}

/** Everything that a request or the worker asks a store for. */
async function walk(db: Awaited<ReturnType<typeof seed>>): Promise<void> {
  const { accounts, tenants, actions, resets, sessions, passkeys, jobs, logs, rates } = db
  const { userId, connectionId } = db
  await accounts.findByIdentifier(connectionId, "bob@example.test")
  await accounts.findByPhoneNumber(connectionId, "+15005550006")
  await walkAsks(db)
  await accounts.countLogin(userId, START_MS)
  await accounts.rehash(userId, "$old", "$older")
  await tenants.findClient("app")
  await tenants.findDefaultClient()
  await actions.listBound(POST_CHALLENGE)
  await actions.listCache(POST_CHALLENGE, START_MS)
  await walkActions(db)
  const session = { id: "ses_1", userId, clientId: "app", createdAtMs: START_MS }
  const token = { digest: "a", kind: "access", expiresAtMs: START_MS + 9 } as const
  await sessions.insert(session, [token], 1)
  await sessions.addToken("ses_1", { ...token, digest: "b" })
  await sessions.findToken("a", START_MS)
  await passkeys.find("digest")
  await passkeys.countUp("psk_1", 1)
  await rates.take({ name: "login", size: 1, refillMs: 9 }, "key", START_MS)
  await rates.take({ name: "login", size: 1, refillMs: 9 }, "key", START_MS)
  await rates.clear({ name: "login", size: 1, refillMs: 9 }, "key")
  const older = await db.issue()
  await db.opened("older", older)
  const ticket = await db.issue()
  await resets.findTicket("digest-of-tkt_1")
  const reset = await db.opened("a", ticket)
  await db.opened("b", ticket)
  await resets.findByState(stateOf("a"))
  await resets.findByReturn("return")
  await resets.find(reset.id)
  await resets.listChallenging(userId, START_MS)
  await db.devices.find("enr_otp")
  await db.devices.listOf(userId)
  await db.devices.saveSubscription("enr_otp", "sealed", "en")
  await db.devices.dropSubscription("enr_otp", "sealed")
  await resets.change(reset.id, ({ reset: unchanged, nowMs }) => ({
    ok: true,
    reset: unchanged,
    writes: [
      {
        type: "save-factor-counter",
        userId,
        factor: "otp",
        counter: { left: 1, updatedAtMs: nowMs, inARow: 1 },
      },
      { type: "spend-step", enrolmentId: "enr_otp", step: 1 },
      { type: "cache-set", record: { key: "k", value: "v", expiresAtMs: nowMs } },
      { type: "cache-delete", key: "k" },
    ],
    jobs: [],
  }))
  await db.send(reset.id, PASSWORD_CHOSEN)
  for (const end of [
    jobs.finish,
    (held: Parameters<typeof jobs.finish>[0]) => jobs.retry(held, 1),
  ]) {
    await jobs.add({ type: "send-code", resetId: reset.id, challenge: 1, send: 1 })
    const held = await jobs.claim(START_MS, 9)
    assert.ok(held !== null)
    await jobs.renew(held, START_MS, 9)
    await end(held)
  }
  const held = await jobs.claim(START_MS, 9)
  assert.ok(held !== null)
  await jobs.giveUp(held, "why", [])
  await logs.list(9)
  await resets.deleteExpired(START_MS * 2, 9)
}

async function walkAsks({ asks }: Awaited<ReturnType<typeof seed>>): Promise<void> {
  const ask = newAsk({ id: "ask_1", by: "code", proof: "email", method: null, nowMs: START_MS })
  await asks.add(ask, "digest", { type: "send-code", resetId: "rst_0", challenge: 1, send: 1 })
  await asks.find("digest")
  await asks.change("digest", (found, nowMs) =>
    decideAsk(found, { name: "answered", hashes: ["wrong"] }, nowMs),
  )
  await asks.deleteExpired(START_MS, 9)
}

async function walkActions(db: Awaited<ReturnType<typeof seed>>): Promise<void> {
  const { actions, executions, tail } = db
  await actions.saveBundle({ digest: "d", code: "" }, "key", START_MS)
  await actions.findBundle("key")
  const module = await published(db, "m", { bundleDigest: "d" })
  const content = { ...trigger("post-change-password"), modules: [useOf(module)] }
  const version = await deployed(db, "after", content)
  await actions.loadVersion(version.id)
  await actions.saveCache("post-change-password", [], ["key"])
  await tail.open({ tokenDigest: "t", actionId: null, expiresAtMs: START_MS + 1 })
  await tail.find("t", START_MS)
  await tail.isListened("after", START_MS)
  const after = await tail.end()
  const { code: text, actionId, actionName } = version
  const line = { atMs: 1, executionId: "exe", actionId, actionName, level: "info", text } as const
  await tail.add([line])
  for (const id of ["after", null]) await tail.read(id, after, 9)
  await executions.findGroup("exe")
  for (const afterId of ["exe", undefined])
    for (const actionName of ["after", undefined])
      await executions.list({ ...(afterId && { afterId }), ...(actionName && { actionName }) }, 9)
  await executions.deleteBefore(START_MS, 9)
  await tail.deleteBefore(START_MS)
  await actions.deleteUnused(START_MS, 9)
}
