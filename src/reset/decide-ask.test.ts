import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Ask, AskOwner } from "./ask.ts"
import { type AskDecision, type AskEvent, decideAsk, newAsk } from "./decide-ask.ts"
import { ANSWERS_MAX, ASK_CODE_TTL_MS, CODE_SENDS_MAX, RESEND_PAUSE_MS } from "./limits.ts"
import { START_MS } from "./reset.fixture.ts"

const OWNER: AskOwner = { userId: "auth0|1", securityVersion: 1, tokenDigest: null }
const RIGHT: AskEvent = { name: "answered", hashes: ["older key", "right"] }
const WRONG: AskEvent = { name: "answered", hashes: ["wrong"] }
const AGAIN: AskEvent = { name: "code-asked" }
const EVERY: readonly AskEvent[] = [RIGHT, WRONG, AGAIN, made(1)]

describe("an ask", () => {
  it("takes the right answer once, and knows it again", () => {
    const answered = after(waiting(), RIGHT)
    assert.equal(answered.verdict, "right")
    assert.deepEqual(answered.ask.state, { name: "answered", atMs: START_MS })
    assert.equal(refused(answered.ask, RIGHT), "answered-again")
    for (const event of [WRONG, AGAIN, made(1)])
      assert.equal(refused(answered.ask, event), "answered")
  })

  it("takes no answer before there is a code, and none where there is no owner", () => {
    for (const ask of [asked(), waiting(null)]) {
      const answered = after(ask, RIGHT)
      assert.deepEqual([answered.verdict, answered.ask.answers], ["wrong", 1])
    }
    const { id } = asked()
    assert.equal(after(asked(), { name: "answered", hashes: [id] }).verdict, "wrong")
  })

  it(`is locked by wrong answer ${ANSWERS_MAX}, whoever owns it, and stays so`, () => {
    for (const ask of [asked(), waiting(), waiting(null)]) {
      const verdicts: unknown[] = []
      let last: Ask = ask
      for (let count = 0; count < ANSWERS_MAX; count++) {
        const { ask: next, verdict } = after(last, WRONG)
        verdicts.push(verdict)
        last = next
      }
      assert.deepEqual(verdicts, [...Array(ANSWERS_MAX - 1).fill("wrong"), "locked"])
      for (const event of EVERY) assert.equal(refused(last, event), "locked")
    }
  })

  it("takes the right answer as the last one, and gives no try back for another code", () => {
    let ask = waiting()
    for (let count = 1; count < ANSWERS_MAX; count++) ask = after(ask, WRONG).ask
    const resent = after(ask, AGAIN, START_MS + RESEND_PAUSE_MS).ask
    assert.equal(resent.answers, ANSWERS_MAX - 1)
    assert.equal(after(resent, RIGHT).verdict, "right")
    assert.equal(after(resent, WRONG).verdict, "locked")
  })

  it("expires at its very millisecond, which every code moves on", () => {
    const end = START_MS + ASK_CODE_TTL_MS
    assert.equal(after(waiting(), RIGHT, end - 1).verdict, "right")
    for (const event of EVERY) assert.equal(refused(waiting(), event, end), "expired")
    const resent = after(waiting(), AGAIN, end - 1).ask
    assert.equal(resent.expiresAtMs, end - 1 + ASK_CODE_TTL_MS)
  })

  it(`sends a code every ${RESEND_PAUSE_MS} ms, ${CODE_SENDS_MAX} in all`, () => {
    let ask = waiting()
    let nowMs = START_MS
    assert.equal(refused(ask, AGAIN, nowMs + RESEND_PAUSE_MS - 1), "too-soon")
    for (let sends = 2; sends <= CODE_SENDS_MAX; sends++) {
      nowMs += RESEND_PAUSE_MS
      ask = after(ask, AGAIN, nowMs).ask
      assert.equal(ask.sends, sends)
    }
    assert.equal(refused(ask, AGAIN, nowMs + RESEND_PAUSE_MS), "too-many-codes")
  })

  it("is sent another way without a pause, within the same number of codes", () => {
    let ask: Ask = { ...waiting(), proof: "phone_number", method: "sms" }
    for (const method of ["voice", "sms", "voice", "sms"] as const) {
      ask = after(ask, { name: "code-asked", method }).ask
      assert.equal(ask.method, method)
    }
    assert.equal(refused(ask, { name: "code-asked", method: "voice" }), "too-many-codes")
  })

  it("keeps the newest code, however late an older job is", () => {
    const resent = after(waiting(), AGAIN, START_MS + RESEND_PAUSE_MS).ask
    assert.equal(refused(resent, made(1)), "not-newest")
    const newest = after(resent, made(2, "newest")).ask
    assert.equal(after(newest, RIGHT).verdict, "wrong")
    assert.equal(after(newest, { name: "answered", hashes: ["newest"] }).verdict, "right")
  })
})

function asked(): Ask {
  return newAsk({ id: "ask_1", by: "code", proof: "email", method: null, nowMs: START_MS })
}

function waiting(owner: AskOwner | null = OWNER): Ask {
  return after(asked(), { ...made(1), code: { hash: "right", owner } }).ask
}

function made(send: number, hash = "right"): AskEvent & { name: "code-made" } {
  return { name: "code-made", send, code: { hash, owner: OWNER } }
}

function after(ask: Ask, event: AskEvent, nowMs = START_MS): AskDecision & { ok: true } {
  const decision = decideAsk(ask, event, nowMs)
  if (!decision.ok) throw new Error(decision.reason)
  return decision
}

function refused(ask: Ask, event: AskEvent, nowMs = START_MS): string {
  const decision = decideAsk(ask, event, nowMs)
  if (decision.ok) throw new Error(`${event.name} was taken`)
  return decision.reason
}
