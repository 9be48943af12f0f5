import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { CACHE } from "../actions/limits.ts"
import { POST_CHALLENGE } from "../actions/trigger.ts"
import { yes } from "../reset/decision.ts"
import type { Write } from "../reset/effects.ts"
import { START_MS } from "../reset/reset.fixture.ts"
import type { Reset } from "../reset/reset.ts"
import type { Bucket } from "./rate-limiter.ts"
import { PASSWORD_CHOSEN, seed, type OpenStores, type Seeded } from "./stores.contract.ts"

const LOGIN: Bucket = { name: "login", size: 2, refillMs: 1000 }

export function describeResetWritesContract(open: OpenStores): void {
  describe("a password that was chosen", () => {
    it("is the account's, with all that follows, in one go", async () => {
      await using db = await seed(open)
      const ticket = await db.issue({ markEmailAsVerified: true })
      const [reset, sibling] = [await db.opened("a", ticket), await db.opened("b", ticket)]
      const before = await db.accounts.find(db.userId)
      await db.sessions.insert(session(db), [token], 1)
      db.clock.advance(5)
      const decision = await db.send(reset.id, PASSWORD_CHOSEN)

      const atMs = START_MS + 5
      assert.deepEqual(await db.accounts.find(db.userId), {
        ...before,
        passwordHash: "$new",
        securityVersion: 2,
        emailVerified: true,
        lastPasswordResetMs: atMs,
        updatedAtMs: atMs,
      })
      assert.equal(await db.sessions.findToken("token", atMs), null)
      assert.deepEqual((await db.resets.findTicket("digest-of-tkt_1"))?.closed, {
        reason: "changed",
        atMs,
      })
      const states = await Promise.all([reset, sibling].map((one) => stateOf(db, one)))
      assert.deepEqual(states, [
        { name: "closed", outcome: { kind: "changed" }, atMs },
        { name: "closed", outcome: { kind: "superseded", by: "changed" }, atMs },
      ])
      assert.deepEqual(
        db.told.map(({ type }) => type),
        ["scp"],
      )
      assert.deepEqual(await db.logs.list(9), db.told)
      assert.equal(db.wakes(), 1)
      const claimed = [await db.jobs.claim(atMs, 1000), await db.jobs.claim(atMs, 1000)]
      const types = claimed.map((held) => held?.job.type)
      assert.deepEqual(types.sort(), ["run-post-change-password", "send-password-changed"])
      const jobs = decision?.ok === true ? decision.jobs : []
      for (const held of claimed)
        assert.deepEqual(
          jobs.find(({ type }) => type === held?.job.type),
          held?.job,
        )
      assert.equal(await db.jobs.claim(atMs, 1000), null)
    })

    it("leaves the address as it was unless the ticket says otherwise", async () => {
      await using db = await seed(open)
      const reset = await db.opened("a", await db.issue())
      await db.send(reset.id, PASSWORD_CHOSEN)
      assert.equal((await db.accounts.find(db.userId))?.emailVerified, false)
    })

    it("lifts the blocks on logins to that account, and no others", async () => {
      await using db = await seed(open)
      const reset = await db.opened("a", await db.issue())
      const { connectionId } = db
      const lifted = ["bob@example.test", "bob@example.test 192.0.2.1", "bobby 192.0.2.2"]
      const kept = ["bob@example.tes", "bob@example.test.evil 192.0.2.1", "eve 192.0.2.1"]
      const keys = [...lifted, ...kept].map((key) => `${connectionId} ${key}`)
      const others = [
        [LOGIN, `con_other bob@example.test 192.0.2.1`],
        [{ ...LOGIN, name: "mail" }, `${connectionId} bob@example.test`],
      ] as const
      for (const key of keys) await db.rates.take(LOGIN, key, START_MS)
      for (const [bucket, key] of others) await db.rates.take(bucket, key, START_MS)
      await db.send(reset.id, PASSWORD_CHOSEN)
      const remaining: number[] = []
      for (const key of keys) remaining.push((await db.rates.take(LOGIN, key, START_MS)).remaining)
      for (const [bucket, key] of others)
        remaining.push((await db.rates.take(bucket, key, START_MS)).remaining)
      assert.deepEqual(remaining, [1, 1, 1, 0, 0, 0, 0, 0])
    })
  })

  describe("closing a ticket", () => {
    it("is done once: the first reason stays", async () => {
      await using db = await seed(open)
      const reset = await db.opened("a", await db.issue())
      const close = (reason: "denied" | "locked") =>
        write(db, reset, [
          { type: "close-ticket", ticketId: reset.ticketId, closed: { reason, atMs: START_MS } },
        ])
      await close("denied")
      await assert.rejects(close("locked"), /closed once/)
      assert.equal((await db.resets.findTicket("digest-of-tkt_1"))?.closed?.reason, "denied")
    })
  })

  describe("closing the others", () => {
    it("passes over what is closed or has expired", async () => {
      await using db = await seed(open)
      const ticket = await db.issue({ expiresAtMs: START_MS + 3_600_000 * 2 })
      const expired = await db.opened("expired", ticket)
      db.clock.advance(3_600_000)
      const closed = await db.opened("closed", ticket)
      await db.send(closed.id, { name: "reopened" })
      const before = [await stateOf(db, expired), await stateOf(db, closed)]
      await db.send((await db.opened("a", ticket)).id, PASSWORD_CHOSEN)
      assert.deepEqual([await stateOf(db, expired), await stateOf(db, closed)], before)
    })
  })

  describe("a TOTP step", () => {
    it("is spent once: the same or an older one undoes the transaction", async () => {
      await using db = await seed(open)
      const reset = await db.opened("a", await db.issue())
      const spend = (step: number, hash: string) =>
        write(db, reset, [
          { type: "save-factor-counter", userId: db.userId, factor: "otp", counter: counter(step) },
          { type: "spend-step", enrolmentId: "enr_otp", step },
          { type: "cache-set", record: { key: hash, value: "v", expiresAtMs: START_MS + 9 } },
        ])
      await spend(5, "first")
      await assert.rejects(spend(5, "same"), /spent once/)
      await assert.rejects(spend(4, "older"), /spent once/)
      const account = await db.accounts.find(db.userId)
      assert.equal(account?.enrolments[0]?.lastStep, 5)
      assert.deepEqual(account?.counters, { otp: counter(5) })
      assert.equal((await db.actions.listCache(POST_CHALLENGE, START_MS)).length, 1)
      await spend(6, "next")
      assert.equal((await db.accounts.find(db.userId))?.enrolments[0]?.lastStep, 6)
    })

    it("is spent for its own account alone", async () => {
      await using db = await seed(open)
      const reset = await db.opened("a", await db.issue())
      const spend: Write = { type: "spend-step", enrolmentId: "enr_other", step: 1 }
      await assert.rejects(write(db, reset, [spend]), /spent once/)
    })
  })

  describe("a secret that is spent", () => {
    it("is replaced once, whoever comes with it", async () => {
      await using db = await seed(open)
      const reset = await db.opened("a", await db.issue())
      const before = (await db.accounts.find(db.userId))?.enrolments[0]
      assert.ok(before?.sealedSecret)
      const replace: Write = {
        type: "replace-secret",
        enrolmentId: before.id,
        spentSecret: before.sealedSecret,
        sealedSecret: "next",
      }
      await write(db, reset, [replace])
      assert.equal((await db.accounts.find(db.userId))?.enrolments[0]?.sealedSecret, "next")
      await assert.rejects(write(db, reset, [replace]), /spent once/)
    })
  })

  describe("the tries of a factor", () => {
    it("are kept to the last fraction", async () => {
      await using db = await seed(open)
      const reset = await db.opened("a", await db.issue())
      for (const left of [1 / 3, 9.1])
        await write(db, reset, [
          {
            type: "save-factor-counter",
            userId: db.userId,
            factor: "email",
            counter: { ...counter(1), left },
          },
        ])
      const account = await db.accounts.find(db.userId)
      assert.deepEqual(account?.counters, { email: { ...counter(1), left: 9.1 } })
    })
  })

  describe("the cache of a trigger", () => {
    it("keeps any text, until the millisecond it expires", async () => {
      await using db = await seed(open)
      const reset = await db.opened("a", await db.issue())
      const record = { key: "k\u0000", value: "v\u0000\ud800", expiresAtMs: START_MS + 10 }
      await write(db, reset, [
        { type: "cache-set", record: { ...record, value: "older" } },
        { type: "cache-set", record },
        { type: "cache-set", record: { ...record, key: "gone" } },
        { type: "cache-delete", key: "gone" },
        { type: "cache-delete", key: "never there" },
      ])
      assert.deepEqual(await db.actions.listCache(POST_CHALLENGE, START_MS + 9), [record])
      assert.deepEqual(await db.actions.listCache(POST_CHALLENGE, START_MS + 10), [])
    })

    it(`keeps ${CACHE.entriesMax} records and drops what expires first`, async () => {
      await using db = await seed(open)
      const reset = await db.opened("a", await db.issue())
      const sets = Array.from({ length: CACHE.entriesMax + 2 }, (_, index): Write => ({
        type: "cache-set",
        record: { key: `key-${index}`, value: "v", expiresAtMs: START_MS + 100 - index },
      }))
      await write(db, reset, sets.slice(0, CACHE.entriesMax))
      assert.equal((await db.actions.listCache(POST_CHALLENGE, START_MS)).length, CACHE.entriesMax)
      await write(db, reset, sets)
      const keys = (await db.actions.listCache(POST_CHALLENGE, START_MS)).map(({ key }) => key)
      assert.equal(keys.length, CACHE.entriesMax)
      for (const dropped of [`key-${CACHE.entriesMax}`, `key-${CACHE.entriesMax + 1}`])
        assert.ok(!keys.includes(dropped))
    })
  })
}

function write(db: Seeded, reset: Reset, writes: readonly Write[]) {
  return db.resets.change(reset.id, (context) => yes(context.reset, writes))
}

async function stateOf(db: Seeded, { id }: Reset) {
  return (await db.resets.find(id))?.reset.state
}

function counter(inARow: number) {
  return { left: 10 - inARow, updatedAtMs: START_MS, inARow }
}

const token = { digest: "token", kind: "access", expiresAtMs: START_MS + 1000 } as const

function session(db: Seeded) {
  return { id: "ses_1", userId: db.userId, clientId: "app", createdAtMs: START_MS }
}
