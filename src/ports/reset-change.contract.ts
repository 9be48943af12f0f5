import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { decide } from "../reset/decide.ts"
import { yes, type Decision, type ResetContext } from "../reset/decision.ts"
import type { Write } from "../reset/effects.ts"
import type { ResetEvent } from "../reset/event.ts"
import { finished, run, request, START_MS } from "../reset/reset.fixture.ts"
import type { Reset } from "../reset/reset.ts"
import {
  CONFIG,
  PASSWORD_CHOSEN,
  seed,
  stateOf,
  type OpenStores,
  type Seeded,
} from "./stores.contract.ts"

const AWAY: ResetEvent[] = [
  ...run({ type: "redirect.sendUserTo", url: "https://verifier.example/" }),
]
const RETURNED: ResetEvent = { name: "user-returned", request }

export function describeResetChangeContract(open: OpenStores): void {
  describe("the one door", () => {
    it("hands in all that a decision may look at, as it is now", async () => {
      await using db = await seed(open)
      const ticket = await db.issue()
      const reset = await db.opened("a", ticket)
      db.clock.advance(3)
      let seen: ResetContext | null = null
      await db.resets.change(reset.id, (context) => {
        seen = context
        return { ok: false, reason: "closed" }
      })
      assert.deepEqual(seen, {
        reset,
        ticket,
        account: await db.accounts.find(db.userId),
        enabledFactors: ["otp", "email"],
        phoneMethods: CONFIG.tenant.phoneMethods,
        policy: CONFIG.tenant.reset,
        nowMs: START_MS + 3,
      })
    })

    it("answers null for a reset that is not there, and asks nothing", async () => {
      await using db = await seed(open)
      const asked = await db.resets.change("rst_none", () => assert.fail("asked"))
      assert.equal(asked, null)
    })

    it("saves what was decided, and answers it", async () => {
      await using db = await seed(open)
      const reset = await db.opened("a", await db.issue(), 1)
      const decision = await db.send(reset.id, { name: "run-claimed", runId: "run_1" })
      assert.equal(decision?.ok, true)
      const found = await db.resets.findByState(stateOf("a"))
      assert.deepEqual(found?.reset, decision?.ok === true && decision.reset)
    })

    it("writes nothing when the decision is no", async () => {
      await using db = await seed(open)
      const reset = await db.opened("a", await db.issue(), 1)
      const before = await snapshot(db, reset)
      assert.deepEqual(await db.send(reset.id, PASSWORD_CHOSEN), {
        ok: false,
        reason: "out-of-order",
      })
      assert.deepEqual(await snapshot(db, reset), before)
    })

    it("undoes everything when a decision throws", async () => {
      await using db = await seed(open)
      const reset = await db.opened("a", await db.issue())
      const before = await snapshot(db, reset)
      const thrown = new Error("a bug")
      await assert.rejects(
        db.resets.change(reset.id, () => {
          throw thrown
        }),
        thrown,
      )
      assert.deepEqual(await snapshot(db, reset), before)
      assert.equal((await db.send(reset.id, PASSWORD_CHOSEN))?.ok, true)
    })

    it("undoes everything when its last write cannot be done", async () => {
      await using db = await seed(open)
      const reset = await db.opened("a", await db.issue())
      const before = await snapshot(db, reset)
      const impossible: Write = { type: "spend-step", enrolmentId: "enr_none", step: 1 }
      await assert.rejects(
        db.resets.change(reset.id, (context) => {
          const decision = decide(context, PASSWORD_CHOSEN)
          assert.ok(decision.ok)
          return { ...decision, writes: [...decision.writes, impossible] }
        }),
        /spent once/,
      )
      assert.deepEqual(await snapshot(db, reset), before)
    })

    it("refuses a write that reaches another account", async () => {
      await using db = await seed(open)
      const reset = await db.opened("a", await db.issue())
      const revoke: Write = { type: "revoke-sessions", userId: "auth0|other" }
      await assert.rejects(
        db.resets.change(reset.id, (context) => yes(context.reset, [revoke])),
        /its own account/,
      )
    })

    it("has expired at the very millisecond the reset does", async () => {
      await using db = await seed(open)
      const reset = await db.opened("a", await db.issue())
      db.clock.advance(reset.expiresAtMs - START_MS)
      assert.deepEqual(await db.send(reset.id, PASSWORD_CHOSEN), { ok: false, reason: "expired" })
    })
  })

  describe("a redirect", () => {
    it("is found by its digest while the person is away and while the Action goes on", async () => {
      await using db = await seed(open)
      const reset = await away(db, "return-1")
      assert.equal(reset.state.name, "redirected")
      assert.equal((await db.resets.findByReturn("return-1"))?.reset.id, reset.id)
      await db.send(reset.id, RETURNED)
      await db.send(reset.id, { name: "run-claimed", runId: "run_2" })
      const found = await db.resets.findByReturn("return-1")
      assert.equal(found?.reset.state.name, "running")
      await db.send(reset.id, actionFinished("run_2", "exe_2"))
      assert.equal(await db.resets.findByReturn("return-1"), null)
    })

    it("has a digest of its own each time", async () => {
      await using db = await seed(open)
      const reset = await away(db, "return-1")
      await db.send(reset.id, RETURNED)
      await sendAll(db, reset.id, AWAY, "return-2", "exe_2")
      assert.equal(await db.resets.findByReturn("return-1"), null)
      assert.equal((await db.resets.findByReturn("return-2"))?.reset.id, reset.id)
    })

    it("is forgotten when the reset is closed", async () => {
      await using db = await seed(open)
      await away(db, "return-1")
      await db.issue()
      assert.equal(await db.resets.findByReturn("return-1"), null)
    })

    it("is refused when nobody said what its return looks like", async () => {
      await using db = await seed(open)
      const reset = await db.opened("a", await db.issue(), 1)
      const [claim, finish] = AWAY as [ResetEvent, ResetEvent]
      await db.send(reset.id, claim)
      await assert.rejects(db.send(reset.id, finish), /what its return looks like/)
    })
  })
}

/** A reset whose only Action has sent the person away. */
async function away(db: Seeded, returnDigest: string): Promise<Reset> {
  const reset = await db.opened("a", await db.issue(), 1)
  const decision = await sendAll(db, reset.id, AWAY, returnDigest, "exe_1")
  assert.ok(decision?.ok)
  return decision.reset
}

async function sendAll(
  db: Seeded,
  id: string,
  events: readonly ResetEvent[],
  returnDigest: string,
  executionId: string,
): Promise<Decision | null> {
  let last: Decision | null = null
  for (const event of events) {
    const named =
      event.name === "action-finished"
        ? { ...event, execution: { ...event.execution, id: executionId } }
        : event
    last = await db.resets.change(
      id,
      (context) => decide(context, named),
      () => returnDigest,
    )
  }
  return last
}

function actionFinished(runId: string, executionId: string): ResetEvent {
  return { name: "action-finished", runId, execution: { ...finished(), id: executionId } }
}

async function snapshot(db: Seeded, reset: Reset) {
  return {
    found: await db.resets.find(reset.id),
    account: await db.accounts.find(db.userId),
    logs: await db.logs.list(99),
    told: [...db.told],
    wakes: db.wakes(),
  }
}
