import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Enrolment, PushVerdict } from "../factors/factor.ts"
import { PUSH_TTL_MS } from "../factors/push/push.ts"
import { decide } from "./decide.ts"
import type { Decision, ResetContext } from "./decision.ts"
import { ANSWERS_MAX, CODE_SENDS_MAX, RESEND_PAUSE_MS } from "./limits.ts"
import { account, after, challengeWith, contextOf, opened, run, START_MS } from "./reset.fixture.ts"
import type { Challenge, Reset } from "./reset.ts"

const device: Enrolment = {
  id: "dev_1",
  type: "push-notification",
  isConfirmed: true,
  sealedSecret: "sealed",
  lastStep: null,
  options: {},
}

const WITH_DEVICE: Partial<ResetContext> = {
  account: { ...account, enrolments: [device] },
  enabledFactors: ["push-notification"],
}

describe("a notification that is sent", () => {
  it("has a job of its own, and another way beside it where the Action allows one", () => {
    const decision = asked({ otpFallback: true })
    assert.deepEqual(ok(decision).jobs, [
      { type: "send-push", resetId: "rst_1", challenge: 1, send: 1 },
    ])
    const { method, sends } = challengeOf(decision)
    assert.deepEqual([method, sends], [null, 1], "nobody is asked which way")
    const typed = change(decision, { name: "method-chosen", method: "otp" })
    assert.deepEqual([challengeOf(typed).method, ok(typed).jobs], ["otp", []])
    const back = change(typed, { name: "method-chosen", method: null })
    assert.deepEqual([challengeOf(back).method, challengeOf(back).sends], [null, 1])
    assert.deepEqual(ok(back).jobs, [], "what was sent still holds")
  })

  it("has no other way where the Action allows none", () => {
    const refused = change(asked(), { name: "method-chosen", method: "otp" })
    assert.deepEqual(refused, { ok: false, reason: "not-offered" })
  })

  it("takes an answer for 5 minutes", () => {
    const sent = asked()
    const at = (nowMs: number) => change(sent, said("approved"), { nowMs })
    assert.equal(at(START_MS + PUSH_TTL_MS - 1).ok, true)
    assert.deepEqual(at(START_MS + PUSH_TTL_MS), { ok: false, reason: "expired" })
  })

  it("takes one answer, to the newest, of a device of the account", () => {
    const sent = asked()
    const approved = change(sent, said("approved"))
    assert.deepEqual(change(approved, said("not-me")), { ok: false, reason: "spent" })
    for (const other of [
      { ...said("approved"), send: 2 },
      { ...said("approved"), challenge: 2 },
      { ...said("approved"), verdict: { enrolmentId: "dev_2", said: "approved" } as const },
    ])
      assert.deepEqual(change(sent, other), { ok: false, reason: "not-offered" })
    const resent = change(sent, { name: "code-asked" }, { nowMs: START_MS + RESEND_PAUSE_MS })
    assert.deepEqual(change(resent, said("approved")), { ok: false, reason: "not-offered" })
  })

  it("completes nothing when it is approved: the browser goes on with it", () => {
    const { reset, writes, jobs } = ok(change(asked(), said("approved")))
    assert.equal(reset.state.name, "challenging")
    assert.deepEqual([writes, jobs], [[], []])
  })

  it("counts a rejection where it is made, and a new one may be sent", () => {
    const rejected = change(asked(), said("wrong-number"))
    const { answers } = challengeOf(rejected)
    assert.equal(answers, 1)
    assert.deepEqual(
      ok(rejected).writes.map(({ type }) => type),
      ["save-factor-counter", "log"],
    )
    const again = change(rejected, { name: "code-asked" }, { nowMs: START_MS + RESEND_PAUSE_MS })
    const { push, sends } = challengeOf(again)
    assert.deepEqual([push, sends], [null, 2])
    assert.ok(sends < CODE_SENDS_MAX)
  })

  it("closes the reset and its link with the last rejection there is", () => {
    const sent = challengeOf(asked())
    const nearly = at({ ...sent, answers: ANSWERS_MAX - 2 })
    assert.equal(change(nearly, said("wrong-number")).ok, true)
    assert.equal(stateOf(change(nearly, said("wrong-number"))), "challenging")
    const last = change(at({ ...sent, answers: ANSWERS_MAX - 1 }), said("wrong-number"))
    assert.equal(stateOf(last), "closed")
    assert.ok(ok(last).writes.some(({ type }) => type === "close-ticket"))
  })

  it("closes it too when the account has no try left", () => {
    const counters = { "push-notification": { left: 0.5, updatedAtMs: START_MS, inARow: 9 } }
    const rejected = change(asked(), said("wrong-number"), {
      account: { ...account, enrolments: [device], counters },
    })
    assert.equal(stateOf(rejected), "closed")
  })

  it("is not sent again to whoever said that it was not them", () => {
    const rejected = change(asked(), said("not-me"))
    const again = change(rejected, { name: "code-asked" }, { nowMs: START_MS + RESEND_PAUSE_MS })
    assert.deepEqual(again, { ok: false, reason: "too-many-codes" })
  })
})

function said(word: PushVerdict["said"]) {
  const verdict = { enrolmentId: "dev_1", said: word }
  return { name: "push-answered", challenge: 1, send: 1, verdict } as const
}

function context(reset: Reset, changes: Partial<ResetContext> = {}): ResetContext {
  return contextOf(reset, { ...WITH_DEVICE, ...changes })
}

/** A reset whose Action has asked for a notification. */
function asked(options: Record<string, unknown> = {}): Decision {
  const command = {
    ...challengeWith("push-notification"),
    factors: [{ type: "push-notification", options }] as const,
  }
  return after(opened(), run(command), WITH_DEVICE)
}

function change(
  before: Decision,
  event: Parameters<typeof decide>[1],
  changes: Partial<ResetContext> = {},
): Decision {
  return decide(context(ok(before).reset, changes), event)
}

function at(challenge: Challenge): Decision {
  const { reset, ...rest } = ok(asked())
  if (reset.state.name !== "challenging") throw new Error(reset.state.name)
  return { ...rest, reset: { ...reset, state: { ...reset.state, challenge } } }
}

function ok(decision: Decision): Decision & { ok: true } {
  if (!decision.ok) throw new Error(decision.reason)
  return decision
}

function challengeOf(decision: Decision): Challenge {
  const { state } = ok(decision).reset
  if (state.name !== "challenging") throw new Error(state.name)
  return state.challenge
}

function stateOf(decision: Decision): string {
  return ok(decision).reset.state.name
}
