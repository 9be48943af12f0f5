import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { decide } from "../reset/decide.ts"
import { yes, type Decision } from "../reset/decision.ts"
import { OPEN_RESETS_MAX } from "../reset/limits.ts"
import type { Ticket } from "../reset/reset.ts"
import { REQUEST, seed, type OpenStores, type Seeded } from "./stores.contract.ts"

const ROUNDS = 20
const AT_ONCE = 10

export function describeResetRacesContract(open: OpenStores): void {
  describe("of ten at once, twenty times over,", () => {
    it(`${OPEN_RESETS_MAX} browsers open a link`, async () => {
      await using db = await seed(open)
      for (let round = 0; round < ROUNDS; round++) {
        const ticket = await db.issue()
        const decisions = await atOnce((index) => db.openIn(`${round}-${index}`, ticket))
        const opened = decisions.filter((decision) => decision?.ok === true)
        assert.equal(opened.length, OPEN_RESETS_MAX, `round ${round}`)
      }
    })

    it("all clicks of one browser open one reset", async () => {
      await using db = await seed(open)
      for (let round = 0; round < ROUNDS; round++) {
        const ticket = await db.issue()
        const decisions = await atOnce(() => db.openIn(`browser-${round}`, ticket))
        const ids = new Set(decisions.map((decision) => decision?.ok === true && decision.reset.id))
        assert.deepEqual([...ids], [`rst_browser-${round}`], `round ${round}`)
      }
    })

    it("one password of one reset wins", async () => {
      await using db = await seed(open)
      for (let round = 0; round < ROUNDS; round++) {
        const reset = await db.opened(`${round}`, await db.issue())
        await assertOneWins(db, round, () => reset.id)
      }
    })

    it("one password of a link's browsers wins, and the others are closed", async () => {
      await using db = await seed(open)
      for (let round = 0; round < ROUNDS; round++) {
        const ticket = await db.issue()
        const ids: string[] = []
        for (let browser = 0; browser < OPEN_RESETS_MAX; browser++)
          ids.push((await db.opened(`${round}-${browser}`, ticket)).id)
        await assertOneWins(db, round, (index) => ids[index % ids.length] ?? "")
        for (const id of ids)
          assert.equal((await db.resets.find(id))?.reset.state.name, "closed", `round ${round}`)
      }
    })

    it("one ticket is left alive", async () => {
      await using db = await seed(open)
      for (let round = 0; round < ROUNDS; round++) {
        const first = await db.issue()
        await atOnce((index) =>
          db.resets.issueTicket(
            { ...first, id: `${first.id}-${index}` },
            `race-${round}-${index}`,
            [],
          ),
        )
        const tickets = await atOnce((index) => db.resets.findTicket(`race-${round}-${index}`))
        const live = tickets.filter((ticket) => ticket?.closed === null)
        assert.equal(live.length, 1, `round ${round}`)
      }
    })

    it("none opens a link that a newer one has superseded", async () => {
      await using db = await seed(open)
      for (let round = 0; round < ROUNDS; round++) {
        const ticket = await db.issue()
        await atOnce<unknown>((index) =>
          index === 4 ? db.issue() : db.openIn(`${round}-${index}`, ticket),
        )
        for (let index = 0; index < AT_ONCE; index++) {
          const found = await db.resets.find(`rst_${round}-${index}`)
          assert.ok(found === null || found.reset.state.name === "closed", `round ${round}`)
        }
      }
    })

    it("one spends a TOTP step", async () => {
      await using db = await seed(open)
      const ticket = await db.issue()
      const ids = [(await db.opened("a", ticket)).id, (await db.opened("b", ticket)).id]
      for (let step = 0; step < ROUNDS; step++) {
        const spent = await Promise.allSettled(
          Array.from({ length: AT_ONCE }, (_, index) =>
            db.resets.change(ids[index % 2] ?? "", (context) =>
              yes(context.reset, [{ type: "spend-step", enrolmentId: "enr_otp", step }]),
            ),
          ),
        )
        const won = spent.filter(({ status }) => status === "fulfilled")
        assert.equal(won.length, 1, `step ${step}`)
      }
    })

    it("none counts a try away from another", async () => {
      await using db = await seed(open)
      const ticket: Ticket = await db.issue()
      const ids = [(await db.opened("a", ticket)).id, (await db.opened("b", ticket)).id]
      await atOnce((index) =>
        db.resets.change(ids[index % 2] ?? "", ({ reset, account, nowMs }) => {
          const inARow = (account.counters.otp?.inARow ?? 0) + 1
          const counter = { left: 10 - inARow, updatedAtMs: nowMs, inARow }
          return yes(reset, [
            { type: "save-factor-counter", userId: reset.userId, factor: "otp", counter },
          ])
        }),
      )
      assert.equal((await db.accounts.find(db.userId))?.counters.otp?.inARow, AT_ONCE)
    })
  })
}

function atOnce<T>(work: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: AT_ONCE }, (_, index) => work(index)))
}

/** And the password that was saved is the winner's. */
async function assertOneWins(
  db: Seeded,
  round: number,
  idOf: (index: number) => string,
): Promise<void> {
  const before = await db.accounts.find(db.userId)
  const decisions = await atOnce<Decision | null>((index) =>
    db.resets.change(idOf(index), (context) =>
      decide(context, {
        name: "password-chosen",
        passwordHash: `$${round}-${index}`,
        request: REQUEST,
      }),
    ),
  )
  const winners = decisions.flatMap((decision, index) => (decision?.ok === true ? [index] : []))
  assert.equal(winners.length, 1, `round ${round}`)
  const after = await db.accounts.find(db.userId)
  assert.equal(after?.passwordHash, `$${round}-${winners[0]}`, `round ${round}`)
  assert.equal(after?.securityVersion, (before?.securityVersion ?? 0) + 1, `round ${round}`)
}
