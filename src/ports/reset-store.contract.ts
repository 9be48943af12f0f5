import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { LogEvent } from "../logs/log-event.ts"
import { OPEN_RESETS_MAX, RESET_TTL_MS } from "../reset/limits.ts"
import { START_MS } from "../reset/reset.fixture.ts"
import type { Reset } from "../reset/reset.ts"
import {
  newAccount,
  PASSWORD_CHOSEN,
  seed,
  stateOf,
  type OpenStores,
  type Seeded,
} from "./stores.contract.ts"

export function describeResetStoreContract(open: OpenStores): void {
  describe("a ticket", () => {
    it("is found by the digest of its token, as it was made", async () => {
      await using db = await seed(open)
      const ticket = await db.issue({ markEmailAsVerified: true, clientId: null })
      assert.deepEqual(await db.resets.findTicket("digest-of-tkt_1"), ticket)
      assert.equal(await db.resets.findTicket("digest-of-nothing"), null)
    })

    it("supersedes the older one and closes the resets that one opened", async () => {
      await using db = await seed(open)
      const older = await db.issue()
      const reset = await db.opened("a", older)
      db.clock.advance(7)
      const newer = await db.issue()
      const closed = { reason: "superseded", atMs: START_MS + 7 } as const
      assert.deepEqual(await db.resets.findTicket("digest-of-tkt_1"), { ...older, closed })
      assert.equal(newer.closed, null)
      assert.deepEqual(await stateAt(db, reset), {
        name: "closed",
        outcome: { kind: "superseded", by: "newer-link" },
        atMs: START_MS + 7,
      })
      const late = await db.openIn("b", older)
      assert.equal(late?.ok === false && late.reason, "superseded")
    })

    it("leaves the tickets and resets of other accounts alone", async () => {
      await using db = await seed(open)
      await insertOther(db)
      const other = await db.issue({ userId: "auth0|other", securityVersion: 1 })
      const reset = await db.opened("other", other)
      await db.issue()
      assert.deepEqual(await db.resets.findTicket("digest-of-tkt_1"), other)
      assert.deepEqual(await stateAt(db, reset), reset.state)
    })

    it("is cancelled with its resets and the account's sessions, and nothing of others", async () => {
      await using db = await seed(open)
      await insertOther(db)
      const other = await db.issue({ userId: "auth0|other", securityVersion: 1 })
      const ticket = await db.issue()
      const reset = await db.opened("a", ticket)
      db.clock.advance(7)
      await db.resets.cancelAll(db.userId, [event()])
      const closed = { reason: "cancelled", atMs: START_MS + 7 } as const
      assert.deepEqual(await db.resets.findTicket(`digest-of-${ticket.id}`), { ...ticket, closed })
      assert.deepEqual(await stateAt(db, reset), {
        name: "closed",
        outcome: { kind: "superseded", by: "cancelled" },
        atMs: START_MS + 7,
      })
      assert.equal((await db.accounts.find(db.userId))?.securityVersion, 2)
      assert.deepEqual(await db.resets.findTicket(`digest-of-${other.id}`), other)
      assert.equal((await db.accounts.find("auth0|other"))?.securityVersion, 1)
      assert.deepEqual(db.told, [event()])
      await db.resets.cancelAll("auth0|nobody", [event()])
      assert.deepEqual(db.told, [event()])
    })

    it("is made once for one digest, and answered as it is now", async () => {
      await using db = await seed(open)
      const ticket = await db.issue()
      const logs = [event()]
      const again = { ...ticket, id: "tkt_again", locale: "de" }
      const repeat = () => db.resets.issueTicket(again, "digest-of-tkt_1", logs)
      assert.deepEqual(await repeat(), ticket)
      assert.deepEqual(db.told, [])
      await db.issue()
      assert.equal((await repeat())?.closed?.reason, "superseded")
    })

    it("tells its log events when it was made", async () => {
      await using db = await seed(open)
      const ticket = { ...(await db.issue()), id: "tkt_told" }
      await db.resets.issueTicket(ticket, "digest-of-tkt_told", [event()])
      assert.deepEqual([db.told, await db.logs.list(9)], [[event()], [event()]])
    })

    it("is not made for an account that is gone, blocked or another since", async () => {
      await using db = await seed(open)
      await db.accounts.insert(
        otherAccount(db, { userId: "auth0|blocked", isBlocked: true }),
        START_MS,
      )
      const ticket = await db.issue()
      for (const changes of [
        { userId: "auth0|nobody" },
        { userId: "auth0|blocked" },
        { securityVersion: 2 },
      ]) {
        const refused = { ...ticket, ...changes, id: "tkt_refused" }
        assert.equal(await db.resets.issueTicket(refused, "digest", [event()]), null)
      }
      assert.deepEqual(await db.resets.findTicket("digest-of-tkt_1"), ticket)
      assert.deepEqual(db.told, [])
    })
  })

  describe("opening a ticket", () => {
    it("makes a reset that is found by its id and by its state", async () => {
      await using db = await seed(open)
      const ticket = await db.issue()
      const reset = await db.opened("a", ticket, 1)
      const found = { reset, browserDigest: "browser-of-a", ticket }
      assert.deepEqual(await db.resets.find("rst_a"), found)
      assert.deepEqual(await db.resets.findByState(stateOf("a")), found)
      assert.equal(await db.resets.find("rst_b"), null)
      assert.equal(await db.resets.findByState("browser-of-a"), null)
    })

    it("is listed while it waits for a factor, and until it expires", async () => {
      await using db = await seed(open)
      await insertOther(db)
      const waiting = await db.opened("a", await db.issue())
      const challenging = (reset: Reset): Reset => ({ ...reset, state: CHALLENGING })
      await db.resets.change(waiting.id, ({ reset }) => ({
        ok: true,
        reset: challenging(reset),
        writes: [],
        jobs: [],
      }))
      const { expiresAtMs } = waiting
      const list = (nowMs: number, userId = db.userId) => db.resets.listChallenging(userId, nowMs)
      assert.deepEqual(await list(expiresAtMs - 1), [challenging(waiting)])
      assert.deepEqual(await list(expiresAtMs), [])
      assert.deepEqual(await list(START_MS, "auth0|other"), [])
      const running = await db.opened("b", await db.issue(), 1)
      assert.equal(running.state.name, "running")
      assert.deepEqual(await list(START_MS), [], "superseded, and running")
    })

    it("answers null for a ticket that is not there", async () => {
      await using db = await seed(open)
      const ticket = { ...(await db.issue()), id: "tkt_none" }
      assert.equal(await db.openIn("a", ticket), null)
    })

    it("answers the same browser with its reset, whatever has become of it", async () => {
      await using db = await seed(open)
      const ticket = await db.issue()
      const reset = await db.opened("a", ticket)
      await db.send(reset.id, PASSWORD_CHOSEN)
      const again = await db.openIn("a", ticket)
      assert.deepEqual(again, { ok: true, reset: (await db.resets.find("rst_a"))?.reset })
      assert.equal(again?.ok === true && again.reset.state.name, "closed")
    })

    it("never answers a state with the reset of another ticket", async () => {
      await using db = await seed(open)
      await insertOther(db)
      await db.opened("a", await db.issue({ userId: "auth0|other", securityVersion: 1 }))
      await assert.rejects(db.openIn("a", await db.issue()), /belongs to the ticket/)
    })

    it(`lets ${OPEN_RESETS_MAX} browsers in, and one more when one has closed or expired`, async () => {
      await using db = await seed(open)
      const ticket = await db.issue({ expiresAtMs: START_MS + RESET_TTL_MS * 3 })
      for (let browser = 1; browser <= OPEN_RESETS_MAX; browser++)
        await db.opened(`${browser}`, ticket)
      const reasonOf = async (browser: string) => {
        const decision = await db.openIn(browser, ticket)
        return decision?.ok === false ? decision.reason : decision?.ok
      }
      assert.equal(await reasonOf("late"), "open-elsewhere")
      await db.send("rst_1", { name: "reopened" })
      assert.equal(await reasonOf("late"), true)
      assert.equal(await reasonOf("later"), "open-elsewhere")
      db.clock.advance(RESET_TTL_MS)
      assert.equal(await reasonOf("later"), true)
    })

    it("refuses at the millisecond the ticket expires", async () => {
      await using db = await seed(open)
      const ticket = await db.issue({ expiresAtMs: START_MS + 10 })
      db.clock.advance(9)
      assert.equal((await db.openIn("a", ticket))?.ok, true)
      db.clock.advance(1)
      const late = await db.openIn("b", ticket)
      assert.equal(late?.ok === false && late.reason, "expired")
    })
  })

  describe("deleting what has expired", () => {
    it("takes resets and then tickets, no more than asked for and none that live", async () => {
      await using db = await seed(open)
      const ticket = await db.issue({ expiresAtMs: START_MS + 10 })
      for (const browser of ["a", "b", "c"]) await db.opened(browser, ticket)
      assert.equal(await db.resets.deleteExpired(START_MS + 10, 9), 0)
      assert.equal(await db.resets.deleteExpired(START_MS + 11, 2), 2)
      assert.notEqual(await db.resets.findTicket("digest-of-tkt_1"), null)
      await db.issue()
      assert.equal(await db.resets.deleteExpired(START_MS + 11, 2), 1)
      assert.equal(await db.resets.findTicket("digest-of-tkt_1"), null)
      assert.notEqual(await db.resets.findTicket("digest-of-tkt_2"), null)
      assert.equal(await db.resets.deleteExpired(START_MS + 11, 2), 0)
    })
  })
}

const CHALLENGING: Reset["state"] = {
  name: "challenging",
  index: 0,
  challenge: {
    number: 1,
    offers: [{ type: "push-notification", options: {} }],
    chosen: "push-notification",
    answers: 0,
    sends: 1,
    sentAtMs: START_MS,
    code: null,
    method: null,
    push: null,
  },
  queue: [],
  afterwards: { kind: "next" },
}

async function stateAt(db: Seeded, { id }: Reset) {
  return (await db.resets.find(id))?.reset.state
}

async function insertOther(db: Seeded): Promise<void> {
  assert.equal(await db.accounts.insert(otherAccount(db, {}), START_MS), true)
}

function otherAccount(db: Seeded, changes: Partial<ReturnType<typeof newAccount>>) {
  const userId = changes.userId ?? "auth0|other"
  return newAccount(db.connectionId, {
    userId,
    email: `${userId}@example.test`,
    username: null,
    enrolments: [],
    ...changes,
  })
}

function event(): LogEvent {
  return {
    type: "scpr",
    description: "A reset link was made",
    atMs: START_MS,
    userId: "auth0|bob",
    userName: "bob@example.test",
    connection: "Users",
    clientId: "app",
    ip: "192.0.2.1",
    userAgent: null,
    details: {},
  }
}
