import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { type AskDecision, decideAsk, type AskEvent, newAsk } from "../reset/decide-ask.ts"
import type { Job } from "../reset/effects.ts"
import { ANSWERS_MAX, ASK_CODE_TTL_MS } from "../reset/limits.ts"
import { START_MS } from "../reset/reset.fixture.ts"
import { seed, type OpenStores, type Seeded } from "./stores.contract.ts"

const ROUNDS = 10
const AT_ONCE = 30
const JOB: Job = { type: "send-code", resetId: "rst", challenge: 1, send: 1 }

export function describeAskStoreContract(open: OpenStores): void {
  describe("an ask store", () => {
    it("gives back what was put in, with its job", async () => {
      await using db = await seed(open)
      const ask = newAsk({ id: "ask_1", by: "code", proof: "email", method: null, nowMs: START_MS })
      await db.asks.add(ask, "digest", JOB)
      assert.deepEqual(await db.asks.find("digest"), ask)
      assert.equal(await db.asks.find("other"), null)
      assert.deepEqual((await db.jobs.claim(START_MS, 1))?.job, JOB)
      assert.equal(await db.asks.change("other", () => assert.fail("there is none")), null)
    })

    it("saves a decision with its logs and jobs, and nothing of a refusal", async () => {
      await using db = await seed(open)
      await waiting(db, "digest")
      const refused = await send(db, "digest", { name: "code-asked" })
      assert.deepEqual(refused, { ok: false, reason: "too-soon" })
      await db.asks.change("digest", (ask) => ({
        ok: true,
        ask: { ...ask, sends: 2 },
        verdict: null,
        logs: [],
        jobs: [{ ...JOB, send: 2 }],
      }))
      assert.equal((await db.asks.find("digest"))?.sends, 2)
      const sends = []
      for (let held = await claim(db); held !== null; held = await claim(db)) sends.push(held.job)
      assert.deepEqual(sends, [JOB, { ...JOB, send: 2 }])
    })

    it("deletes what expired before a time, a few at once", async () => {
      await using db = await seed(open)
      for (const digest of ["a", "b"]) await waiting(db, digest)
      const left = async () =>
        (await Promise.all(["a", "b"].map((digest) => db.asks.find(digest)))).filter(Boolean).length
      await db.asks.deleteExpired(START_MS + ASK_CODE_TTL_MS, 9)
      assert.equal(await left(), 2)
      await db.asks.deleteExpired(START_MS + ASK_CODE_TTL_MS + 1, 1)
      assert.equal(await left(), 1)
      await db.asks.deleteExpired(START_MS + ASK_CODE_TTL_MS + 1, 1)
      assert.equal(await left(), 0)
    })

    it(`lets one of ${AT_ONCE} right answers win, ${ROUNDS} times over`, async () => {
      await using db = await seed(open)
      for (let round = 0; round < ROUNDS; round++) {
        await waiting(db, `${round}`)
        const said = await answers(db, `${round}`, () => "right")
        assert.equal(said.filter((what) => what === "right").length, 1, `round ${round}`)
        assert.equal(said.filter((what) => what === "answered-again").length, AT_ONCE - 1)
      }
    })

    it(`counts ${ANSWERS_MAX} of ${AT_ONCE} wrong answers and no more, ${ROUNDS} times over`, async () => {
      await using db = await seed(open)
      for (let round = 0; round < ROUNDS; round++) {
        await waiting(db, `${round}`)
        const said = await answers(db, `${round}`, (index) => `wrong-${index}`)
        assert.equal(said.filter((what) => what === "wrong").length, ANSWERS_MAX - 1)
        const ask = await db.asks.find(`${round}`)
        assert.deepEqual([ask?.answers, ask?.state.name], [ANSWERS_MAX, "locked"])
        assert.deepEqual(
          await answers(db, `${round}`, () => "right"),
          Array(AT_ONCE).fill("locked"),
        )
      }
    })
  })
}

/** An ask whose code is `right`. */
async function waiting(db: Seeded, digest: string): Promise<void> {
  const ask = newAsk({
    id: `ask_${digest}`,
    by: "code",
    proof: "email",
    method: null,
    nowMs: START_MS,
  })
  await db.asks.add(ask, digest, JOB)
  const owner = { userId: db.userId, securityVersion: 1, tokenDigest: null }
  await send(db, digest, { name: "code-made", send: 1, code: { hash: "right", owner } })
}

async function answers(
  db: Seeded,
  digest: string,
  typed: (index: number) => string,
): Promise<readonly string[]> {
  const decisions = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, index) =>
      send(db, digest, { name: "answered", hashes: [typed(index)] }),
    ),
  )
  return decisions.map((decision) => (decision.ok ? String(decision.verdict) : decision.reason))
}

async function send(db: Seeded, digest: string, event: AskEvent): Promise<AskDecision> {
  const decision = await db.asks.change(digest, (ask, nowMs) => decideAsk(ask, event, nowMs))
  if (decision === null) throw new Error(`no ask ${digest}`)
  return decision
}

function claim(db: Seeded) {
  return db.jobs.claim(START_MS, 1000)
}
