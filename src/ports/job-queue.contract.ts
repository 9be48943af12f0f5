import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { LogEvent } from "../logs/log-event.ts"
import { START_MS } from "../reset/reset.fixture.ts"
import type { Job } from "../reset/effects.ts"
import { seed, type OpenStores, type Seeded } from "./stores.contract.ts"

const LEASE_MS = 1000

export function describeJobQueueContract(open: OpenStores): void {
  describe("a job queue", () => {
    it("gives out what was put in, the longest waiting first", async () => {
      await using db = await seed(open)
      await db.jobs.add(job(1))
      db.clock.advance(1)
      await db.jobs.add(job(2))
      const first = await claim(db)
      assert.deepEqual([first?.job, first?.attempt], [job(1), 1])
      assert.deepEqual((await claim(db))?.job, job(2))
      assert.equal(await claim(db), null)
    })

    it("names each job by a text that could be a key", async () => {
      await using db = await seed(open)
      await db.jobs.add(job(1))
      const claimed = await claim(db)
      assert.ok(claimed !== null && claimed.id.length >= 43)
      assert.notEqual(claimed.id, claimed.lease)
    })

    it("gives a job to another at the millisecond its lease ends, as the next try", async () => {
      await using db = await seed(open)
      await db.jobs.add(job(1))
      const first = await claim(db)
      db.clock.advance(LEASE_MS - 1)
      assert.equal(await claim(db), null)
      db.clock.advance(1)
      const second = await claim(db)
      assert.deepEqual([second?.id, second?.attempt], [first?.id, 2])
      assert.ok(first !== null && second !== null)
      assert.equal(await db.jobs.finish(first), false)
      assert.equal(await db.jobs.retry(first, START_MS), false)
      assert.equal(await db.jobs.renew(first, START_MS, LEASE_MS), false)
      assert.equal(await db.jobs.giveUp(first, "late", [event("late")]), false)
      assert.deepEqual(db.told, [])
      assert.equal(await db.jobs.finish(second), true)
    })

    it("holds a job that is renewed", async () => {
      await using db = await seed(open)
      await db.jobs.add(job(1))
      const held = await claim(db)
      assert.ok(held !== null)
      assert.equal(await db.jobs.renew(held, START_MS + 500, LEASE_MS), true)
      db.clock.advance(1499)
      assert.equal(await claim(db), null)
      assert.equal(await db.jobs.finish(held), true)
    })

    it("waits until a retry is due", async () => {
      await using db = await seed(open)
      await db.jobs.add(job(1))
      const held = await claim(db)
      assert.ok(held !== null)
      assert.equal(await db.jobs.retry(held, START_MS + 50), true)
      assert.equal(await db.jobs.finish(held), false)
      db.clock.advance(49)
      assert.equal(await claim(db), null)
      db.clock.advance(1)
      assert.equal((await claim(db))?.attempt, 2)
    })

    it("never again gives out a job that was given up, and tells why", async () => {
      await using db = await seed(open)
      await db.jobs.add(job(1))
      const held = await claim(db)
      assert.ok(held !== null)
      assert.equal(await db.jobs.giveUp(held, "550 \0 no such user", [event("given up")]), true)
      db.clock.advance(LEASE_MS * 10)
      assert.equal(await claim(db), null)
      assert.deepEqual(db.told, [event("given up")])
      assert.deepEqual(await db.logs.list(9), [event("given up")])
    })

    it("wakes the worker and tells the events of a job that was queued", async () => {
      await using db = await seed(open)
      await db.jobs.add(job(1), [event("first"), event("second")])
      assert.equal(db.wakes(), 1)
      assert.deepEqual(db.told, [event("first"), event("second")])
      assert.deepEqual(await db.logs.list(9), [event("second"), event("first")])
    })

    it("gives each job to one of ten, twenty times over", async () => {
      await using db = await seed(open)
      for (let round = 0; round < 20; round++) {
        for (let count = 0; count < 4; count++) await db.jobs.add(job(count))
        const claims = await Promise.all(Array.from({ length: 10 }, () => claim(db)))
        const held = claims.filter((claimed) => claimed !== null)
        const ids = new Set(held.map(({ id }) => id))
        assert.equal(ids.size, held.length, `round ${round}: a job was given out twice`)
        for (let more = await claim(db); more !== null; more = await claim(db)) held.push(more)
        assert.equal(held.length, 4, `round ${round}: a job was not given out`)
        for (const claimed of held) assert.equal(await db.jobs.finish(claimed), true)
      }
    })
  })
}

function claim(db: Seeded) {
  return db.jobs.claim(db.clock.nowMs(), LEASE_MS)
}

function job(challenge: number): Job {
  return { type: "send-code", resetId: "rst \u0000", challenge, send: 1 }
}

function event(description: string): LogEvent {
  return {
    type: "fn",
    description,
    atMs: START_MS,
    userId: null,
    userName: null,
    connection: null,
    clientId: null,
    ip: null,
    userAgent: null,
    details: {},
  }
}
