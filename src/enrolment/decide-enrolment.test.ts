import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { FACTOR_TYPES, type Enrolment } from "../factors/factor.ts"
import { account as resetAccount } from "../reset/reset.fixture.ts"
import { decideEnrolment } from "./decide-enrolment.ts"
import type { EnrolmentContext, EnrolmentEvent } from "./enrolment-decision.ts"
import type { EnrolmentTicket, SetupDraft } from "./enrolment-ticket.ts"

const SEEN = { ip: "192.0.2.1", userAgent: null }

describe("an enrolment ticket", () => {
  it("does nothing once it has expired, is over, or its account is blocked", () => {
    const opened = { name: "opened", browserDigest: "b" } as const
    assert.equal(reasonOf(contextOf({ nowMs: 999 }), opened), null)
    assert.equal(reasonOf(contextOf({ nowMs: 1000 }), opened), "expired")
    const closed = { name: "closed", reason: "used", atMs: 0 } as const
    assert.equal(reasonOf(contextOf({}, { state: closed }), opened), "closed")
    const blocked = { ...contextOf({}).account, isBlocked: true }
    assert.equal(reasonOf(contextOf({ account: blocked }), opened), "account-blocked")
  })

  it("opens for an account with a factor only where it says so", () => {
    const account = { ...contextOf({}).account, enrolments: [enrolmentOf("otp")] }
    const opened = { name: "opened", browserDigest: "b" } as const
    assert.equal(reasonOf(contextOf({ account }), opened), "already-enrolled")
    assert.equal(reasonOf(contextOf({ account }, { allowsMultiple: true }), opened), null)
  })

  it("takes nothing from a browser that it was not opened in last", () => {
    const walk = walkOf()
    walk.put({ name: "opened", browserDigest: "first" }, "first")
    walk.put({ name: "begun", draft: draftOf("otp"), seen: SEEN }, "first")
    walk.put({ name: "opened", browserDigest: "second" }, "second")
    assert.equal(walk.refused({ name: "answer-tried", setup: 1 }, "first"), "out-of-order")
    assert.equal(walk.ticket().state.name, "choosing")
  })

  it("sets up what it is for, what is enabled and what the account may have, and nothing else", () => {
    const begun = (type: SetupDraft["type"]) =>
      ({ name: "begun", draft: draftOf(type), seen: SEEN }) as const
    const full = Array.from({ length: 10 }, () => enrolmentOf("phone"))
    const context = contextOf(
      { account: { ...contextOf({}).account, enrolments: full }, enabledFactors: ["otp", "phone"] },
      { browserDigest: "b", allowsMultiple: true },
    )
    assert.equal(reasonOf(context, begun("otp"), "b"), null)
    assert.equal(reasonOf(context, begun("phone"), "b"), "not-offered")
    assert.equal(reasonOf(context, begun("email"), "b"), "not-offered")
    assert.equal(reasonOf(context, begun("recovery-code"), "b"), "not-offered")
    const only = contextOf({}, { browserDigest: "b", factor: "email" })
    assert.equal(reasonOf(only, begun("otp"), "b"), "not-offered")
  })

  it("takes answers to what is begun now, five of them", () => {
    const walk = begunWalk("otp")
    assert.equal(walk.refused({ name: "answer-tried", setup: 2 }), "out-of-order")
    for (let tries = 1; tries <= 5; tries++) {
      walk.put({ name: "answer-tried", setup: 1 })
      if (tries < 5) walk.put({ name: "answer-failed", setup: 1 })
    }
    assert.equal(walk.refused({ name: "answer-tried", setup: 1 }), "locked")
    walk.put({ name: "answer-failed", setup: 1 })
    assert.equal(walk.ticket().state.name, "choosing")
    assert.equal(walk.refused(passed("otp")), "out-of-order")
  })

  it("is locked by the twenty-first beginning", () => {
    const walk = begunWalk("otp")
    for (let count = 2; count <= 20; count++)
      walk.put({ name: "begun", draft: draftOf("otp"), seen: SEEN })
    assert.equal(walk.ticket().state.name, "setting-up")
    walk.put({ name: "begun", draft: draftOf("otp"), seen: SEEN })
    assert.deepEqual(walk.ticket().state, { name: "closed", reason: "locked", atMs: 0 })
  })

  it("keeps factor and recovery code at once, at the end, and tells the owner", () => {
    const walk = begunWalk("otp")
    const first = walk.put(passed("otp"))
    assert.deepEqual([first.writes, first.jobs], [[], []])
    for (const event of [
      { name: "picker-asked" },
      { name: "type-chosen", type: "phone" },
      { name: "begun", draft: draftOf("phone"), seen: SEEN },
    ] as const)
      assert.equal(walk.refused(event), "out-of-order", "there is no way back")
    const { state } = walk.ticket()
    assert.equal(state.name === "setting-up" && state.setup.type, "recovery-code")
    const last = walk.put({ ...passed("recovery-code"), setup: 2 })
    assert.deepEqual(
      last.writes.map((write) => write.type === "add" && write.enrolment.type),
      ["otp", "recovery-code"],
    )
    assert.deepEqual(
      last.jobs.map((job) => job.type === "send-factor-notice" && job.factor),
      ["otp"],
    )
    assert.deepEqual(walk.ticket().state, { name: "closed", reason: "used", atMs: 0 })
  })

  it("makes no recovery code where there is one, or where they are not enabled", () => {
    for (const changes of [
      { enabledFactors: ["otp"] as const },
      {
        account: { ...contextOf({}).account, enrolments: [enrolmentOf("recovery-code")] },
      },
    ]) {
      const walk = begunWalk("otp", changes)
      assert.equal(walk.put(passed("otp")).writes.length, 1)
    }
  })

  it("takes only the enrolment that it began", () => {
    const walk = begunWalk("otp")
    const event = passed("otp")
    const foreign = { ...event, enrolment: { ...event.enrolment, id: "dev_other" } }
    assert.equal(walk.refused(foreign), "out-of-order")
    assert.equal(
      walk.refused({ ...event, enrolment: { ...event.enrolment, type: "email" } }),
      "out-of-order",
    )
  })

  it("sends a first code at once, others after half a minute, five in all", () => {
    const walk = walkOf()
    walk.put({ name: "opened", browserDigest: "b" })
    const draft = { ...draftOf("phone"), sendsTo: { channel: "sms", to: "+1" } } as const
    const { jobs } = walk.put({ name: "begun", draft, seen: SEEN })
    assert.deepEqual(jobs, [{ type: "send-enrolment-code", ticketId: "etk_1", setup: 1, send: 1 }])
    assert.equal(walk.refused({ name: "code-asked", setup: 1 }), "too-soon")
    for (let send = 2; send <= 5; send++) {
      walk.advance(30_000)
      assert.equal(walk.put({ name: "code-asked", setup: 1 }).jobs.length, 1)
    }
    walk.advance(30_000)
    assert.equal(walk.refused({ name: "code-asked", setup: 1 }), "too-many-codes")
    const code = { hash: "h", expiresAtMs: 1 }
    assert.equal(walk.refused({ name: "code-made", setup: 1, send: 4, code }, null), "out-of-order")
    walk.put({ name: "code-made", setup: 1, send: 5, code }, null)
  })

  it("hears one device, once", () => {
    const walk = begunWalk("otp")
    walk.put({ name: "device-answered", setup: 1, sealedSecret: "of the device" }, null)
    assert.equal(
      walk.refused({ name: "device-answered", setup: 1, sealedSecret: "of a second" }, null),
      "out-of-order",
    )
  })
})

function contextOf(
  changes: Partial<EnrolmentContext>,
  ticket: Partial<EnrolmentTicket> = {},
): EnrolmentContext {
  return {
    ticket: {
      id: "etk_1",
      userId: "u",
      factor: null,
      allowsMultiple: false,
      locale: "en",
      createdAtMs: 0,
      expiresAtMs: 1000,
      browserDigest: null,
      state: { name: "choosing" },
      setups: 0,
      ...ticket,
    },
    account: { ...resetAccount, email: "alice@example.test", enrolments: [], isBlocked: false },
    enabledFactors: FACTOR_TYPES,
    nowMs: 0,
    ...changes,
  }
}

function reasonOf(
  context: EnrolmentContext,
  event: EnrolmentEvent,
  browserDigest: string | null = null,
): string | null {
  const decision = decideEnrolment(context, event, browserDigest)
  return decision.ok ? null : decision.reason
}

/** A ticket that goes from decision to decision. */
function walkOf(changes: Partial<EnrolmentContext> = {}) {
  let context = contextOf(changes, { expiresAtMs: 1_000_000, allowsMultiple: true })
  return {
    put(event: EnrolmentEvent, browser: string | null = "b") {
      const decision = decideEnrolment(context, event, browser)
      assert.ok(decision.ok, `${event.name}: ${decision.ok ? "" : decision.reason}`)
      context = { ...context, ticket: decision.ticket }
      return decision
    },
    refused: (event: EnrolmentEvent, browser: string | null = "b") =>
      reasonOf(context, event, browser),
    ticket: () => context.ticket,
    advance(ms: number) {
      context = { ...context, nowMs: context.nowMs + ms }
    },
  }
}

function begunWalk(type: SetupDraft["type"], changes: Partial<EnrolmentContext> = {}) {
  const walk = walkOf(changes)
  walk.put({ name: "opened", browserDigest: "b" })
  walk.put({ name: "begun", draft: draftOf(type), seen: SEEN })
  return walk
}

function draftOf(type: SetupDraft["type"]): SetupDraft {
  return { type, enrolmentId: `dev_${type}`, sealedSecret: null, options: {}, sendsTo: null }
}

function passed(type: SetupDraft["type"]): EnrolmentEvent & { name: "answer-passed" } {
  return {
    name: "answer-passed",
    setup: 1,
    enrolment: {
      id: `dev_${type}`,
      type,
      isConfirmed: true,
      sealedSecret: null,
      options: {},
    },
    recovery: draftOf("recovery-code"),
    seen: SEEN,
  }
}

function enrolmentOf(type: Enrolment["type"]): Enrolment {
  return { id: type, type, isConfirmed: true, sealedSecret: null, lastStep: null, options: {} }
}
