import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { decide } from "./decide.ts"
import type { Decision, ResetContext } from "./decision.ts"
import type { ResetEvent } from "./event.ts"
import { newFactorCounter } from "./factor-counter.ts"
import { ANSWERS_MAX, CHALLENGE_COMMANDS_MAX, PASSWORDS_MAX, RUN_LEASE_MS } from "./limits.ts"
import {
  account,
  after,
  challengeWith,
  challengeWithAny,
  contextOf,
  execution,
  opened,
  request,
  run,
  START_MS,
  ticket,
  totp,
} from "./reset.fixture.ts"
import type { Reset } from "./reset.ts"

const hash: ResetEvent = { name: "password-chosen", passwordHash: "$argon2id$new", request }
const tryOtp: ResetEvent = { name: "answer-tried", challenge: 1, factor: "otp", request }
const passOtp: ResetEvent = {
  name: "answer-passed",
  challenge: 1,
  factor: "otp",
  spend: null,
  request,
}
const failOtp: ResetEvent = { name: "answer-failed", challenge: 1, factor: "otp", request }

describe("a reset", () => {
  it("has expired at the very millisecond it expires", () => {
    const reset = opened(0)
    const at = (nowMs: number) => decide(contextOf(reset, { nowMs }), hash)
    assert.deepEqual(at(reset.expiresAtMs), { ok: false, reason: "expired" })
    assert.equal(at(reset.expiresAtMs - 1).ok, true)
  })

  it("ends with its ticket, whoever closed that", () => {
    const closed = { ...ticket, closed: { reason: "superseded", atMs: START_MS } } as const
    assert.deepEqual(
      decide(contextOf(opened(0), { ticket: closed }), hash),
      refused("ticket-closed"),
    )
  })

  for (const [what, change] of [
    ["blocked", { isBlocked: true }],
    ["changed by another path", { securityVersion: 2 }],
    ["moved to another connection", { connectionId: "con_2" }],
  ] as const)
    it(`ends when its account is ${what}`, () => {
      const context = contextOf(opened(0), { account: { ...account, ...change } })
      assert.deepEqual(decide(context, hash), refused("account-changed"))
    })

  it("takes no password before its Actions have run", () => {
    assert.deepEqual(decide(contextOf(opened(1)), hash), refused("out-of-order"))
  })

  it("takes nothing once it is closed", () => {
    const { reset } = after(opened(0), [hash])
    for (const event of [hash, tryOtp, { name: "reopened" } as const])
      assert.deepEqual(decide(contextOf(reset), event), refused("closed"))
  })
})

describe("running an Action", () => {
  it("is one runner's until the lease has run out", () => {
    const { reset } = after(opened(), [{ name: "run-claimed", runId: "a" }])
    const claim = (nowMs: number) =>
      decide(contextOf(reset, { nowMs }), { name: "run-claimed", runId: "b" })
    assert.deepEqual(claim(START_MS + RUN_LEASE_MS - 1), refused("not-the-runner"))
    assert.equal(claim(START_MS + RUN_LEASE_MS).ok, true)
  })

  it("waits for the next who asks when its runner found no process", () => {
    const { reset } = after(opened(), [
      { name: "run-claimed", runId: "a" },
      { name: "run-released", runId: "a" },
    ])
    assert.equal(reset.state.name === "running" && reset.state.run, null)
    assert.equal(decide(contextOf(reset), { name: "run-claimed", runId: "b" }).ok, true)
    assert.deepEqual(
      decide(contextOf(reset), { name: "run-released", runId: "a" }),
      refused("not-the-runner"),
    )
  })

  it("saves nothing of a runner that was taken over", () => {
    const { reset } = after(opened(), [{ name: "run-claimed", runId: "b" }])
    const late: ResetEvent = {
      name: "action-finished",
      runId: "a",
      execution: execution({ kind: "finished", commands: [] }),
    }
    assert.deepEqual(decide(contextOf(reset), late), refused("not-the-runner"))
    assert.deepEqual(
      decide(contextOf(reset), { name: "run-renewed", runId: "a" }),
      refused("not-the-runner"),
    )
  })

  it("goes on to the next one, and then to the password", () => {
    const first = after(opened(2), run())
    assert.deepEqual(
      [first.reset.state.name, "index" in first.reset.state && first.reset.state.index],
      ["running", 1],
    )
    const second: ResetEvent = {
      name: "action-finished",
      runId: "run_1",
      execution: execution({ kind: "finished", commands: [] }),
    }
    assert.equal(after(first.reset, [second]).reset.state.name, "choosing")
  })

  for (const kind of ["timed-out", "out-of-memory", "crashed", "not-started"] as const)
    it(`closes the door when it is ${kind}, and leaves the link usable`, () => {
      const decision = after(opened(), [
        { name: "run-claimed", runId: "r" },
        { name: "action-finished", runId: "r", execution: execution({ kind, message: "" }) },
      ])
      assert.deepEqual(decision.reset.state, {
        name: "closed",
        outcome: { kind: "failed", reference: "exe_1", why: "action" },
        atMs: START_MS,
      })
      assert.ok(!decision.writes.some(({ type }) => type === "close-ticket"))
      assert.ok(logs(decision).includes("actions_execution_failed"))
    })

  it("keeps nothing of what a failed one asked for", () => {
    const threw = execution({ kind: "threw", name: "Error", message: "no", stack: "" })
    const decision = after(opened(), [
      { name: "run-claimed", runId: "r" },
      { name: "action-finished", runId: "r", execution: threw },
    ])
    assert.equal(decision.reset.resultUrl, null)
  })

  it("spends the ticket when it denies, keeps the reason and its side effects", () => {
    const decision = after(
      opened(),
      run(
        { type: "transaction.setResultUrl", url: "https://a.example/" },
        { type: "cache.set", key: "k", value: "v", expiresAtMs: 9 },
        challengeWith("otp"),
        { type: "redirect.sendUserTo", url: "https://b.example/" },
        { type: "access.deny", reason: "not today" },
      ),
    )
    assert.deepEqual(decision.reset.state.name === "closed" && decision.reset.state.outcome, {
      kind: "denied",
      reason: "not today",
      reference: "exe_1",
    })
    assert.ok(decision.writes.some(({ type }) => type === "close-ticket"))
    assert.ok(decision.writes.some(({ type }) => type === "cache-set"))
    assert.equal(decision.reset.resultUrl, "https://a.example/")
    assert.deepEqual(decision.jobs, [])
  })

  it(`fails at challenge command ${CHALLENGE_COMMANDS_MAX + 1}`, () => {
    const asks = (count: number) =>
      after(opened(), run(...Array.from({ length: count }, () => challengeWith("otp")))).reset.state
    assert.equal(asks(CHALLENGE_COMMANDS_MAX).name, "challenging")
    assert.equal(asks(CHALLENGE_COMMANDS_MAX + 1).name, "closed")
  })
})

describe("a challenge", () => {
  it("shows the default and sends a code only for the factor that is shown", () => {
    const otp = after(opened(), run(challengeWith("otp", "email")))
    assert.equal(chosenOf(otp.reset), "otp")
    assert.deepEqual(otp.jobs, [])
    const email = after(opened(), run(challengeWith("email", "otp")))
    assert.deepEqual(email.jobs, [{ type: "send-code", resetId: "rst_1", challenge: 1, send: 1 }])
  })

  it("lets the person pick when any of several will do, and not when one is left", () => {
    assert.equal(chosenOf(after(opened(), run(challengeWithAny("otp", "email"))).reset), null)
    assert.equal(chosenOf(after(opened(), run(challengeWithAny("otp", "phone"))).reset), "otp")
  })

  it("takes the first that is set up when the default is not, and warns", () => {
    const decision = after(opened(), run(challengeWith("phone", "otp")))
    assert.equal(chosenOf(decision.reset), "otp")
    assert.ok(logs(decision).includes("w"))
  })

  for (const [what, command] of [
    ["only factors that are not set up", challengeWith("phone")],
    ["an empty list", challengeWithAny()],
    ["names no factor has", { ...challengeWith(), unknown: ["fingerprint"] } as const],
  ] as const)
    it(`fails the reset when it asks for ${what}`, () => {
      const decision = after(opened(), run(command))
      assert.equal(decision.reset.state.name, "closed")
      assert.ok(!decision.writes.some(({ type }) => type === "close-ticket"))
      if (command.factors.length + command.unknown.length > 0)
        assert.ok(logs(decision).includes("mfar"))
    })

  it("fails the reset when the tenant has switched the factor off", () => {
    const { reset } = after(opened(), run(challengeWith("otp")), { enabledFactors: ["email"] })
    assert.equal(reset.state.name, "closed")
  })

  it("is already satisfied by the same factor in the same reset", () => {
    const { reset } = after(opened(), [
      ...run(challengeWith("otp"), challengeWith("otp")),
      tryOtp,
      passOtp,
    ])
    assert.equal(reset.state.name, "choosing")
  })

  it("comes before the redirect of the same Action", () => {
    const asked = after(
      opened(),
      run({ type: "redirect.sendUserTo", url: "https://v.example/" }, challengeWith("otp")),
    )
    assert.equal(asked.reset.state.name, "challenging")
    assert.equal(after(asked.reset, [tryOtp, passOtp]).reset.state.name, "redirected")
  })

  it("cannot be answered with a factor that is not the one shown", () => {
    const { reset } = after(opened(), run(challengeWith("otp", "email")))
    const email: ResetEvent = { name: "answer-tried", challenge: 1, factor: "email", request }
    assert.deepEqual(decide(contextOf(reset), email), refused("not-offered"))
  })

  it("cannot be answered once the factor was taken from the account", () => {
    const { reset } = after(opened(), run(challengeWith("otp")))
    const bare = { account: { ...account, enrolments: [] } }
    assert.deepEqual(decide(contextOf(reset, bare), tryOtp), refused("not-offered"))
  })

  it(`closes for good with wrong answer ${ANSWERS_MAX}, and spends the ticket`, () => {
    let { reset } = after(opened(), run(challengeWith("otp")))
    for (let answer = 1; answer < ANSWERS_MAX; answer++)
      reset = after(reset, [tryOtp, failOtp]).reset
    assert.equal(reset.state.name, "challenging")
    const last = after(reset, [tryOtp, failOtp])
    assert.deepEqual(last.reset.state.name === "closed" && last.reset.state.outcome, {
      kind: "locked",
    })
    assert.ok(last.writes.some(({ type }) => type === "close-ticket"))
  })

  it("looks at no answer beyond the last, however many are in flight", () => {
    let { reset } = after(opened(), run(challengeWith("otp")))
    for (let answer = 0; answer < ANSWERS_MAX; answer++) reset = after(reset, [tryOtp]).reset
    assert.deepEqual(decide(contextOf(reset), tryOtp), refused("locked"))
  })

  it("gives no try back for switching, and sends no second code for it", () => {
    const first = after(opened(), [
      ...run(challengeWith("email", "otp")),
      { name: "factor-chosen", factor: "otp" },
      tryOtp,
      failOtp,
    ])
    const back = after(first.reset, [
      { name: "picker-asked" },
      { name: "factor-chosen", factor: "email" },
    ])
    assert.deepEqual(back.jobs, [])
    assert.equal(back.reset.state.name === "challenging" && back.reset.state.challenge.answers, 1)
  })

  it("sends a code of its own for each factor that sends some, five in all", () => {
    const phone = {
      ...totp,
      id: "dev_2",
      type: "phone",
      options: { number: "+15005550006" },
    } as const
    const changes: Partial<ResetContext> = {
      account: { ...account, enrolments: [phone] },
      enabledFactors: ["email", "phone"],
      phoneMethods: ["sms"],
    }
    let { reset } = after(opened(), run(challengeWith("email", "phone")), changes)
    const sends: number[] = []
    for (const factor of ["phone", "email", "phone", "email", "phone"] as const) {
      const { jobs, ...next } = after(reset, [{ name: "factor-chosen", factor }], changes)
      reset = next.reset
      sends.push(...jobs.map((job) => (job.type === "send-code" ? job.send : 0)))
    }
    assert.deepEqual(sends, [2, 3, 4, 5])
  })

  it("locks when the account has no tries left", () => {
    const { reset } = after(opened(), run(challengeWith("otp")))
    const counters = { otp: { ...newFactorCounter(START_MS), left: 0.99 } }
    const decision = decide(contextOf(reset, { account: { ...account, counters } }), tryOtp)
    assert.equal(decision.ok && decision.reset.state.name, "closed")
  })

  it("spends a TOTP step once", () => {
    const { reset } = after(opened(), [...run(challengeWith("otp")), tryOtp])
    const spent = { account: { ...account, enrolments: [{ ...totp, lastStep: 7 }] } }
    const pass = (step: number): ResetEvent => ({
      name: "answer-passed",
      challenge: 1,
      factor: "otp",
      spend: { enrolmentId: totp.id, step },
      request,
    })
    assert.deepEqual(decide(contextOf(reset, spent), pass(7)), refused("spent"))
    assert.equal(decide(contextOf(reset, spent), pass(8)).ok, true)
  })

  it("waits half a minute before another code, and sends five at most", () => {
    const asked: ResetEvent = { name: "code-asked" }
    let { reset } = after(opened(), run(challengeWith("email")))
    assert.deepEqual(
      decide(contextOf(reset, { nowMs: START_MS + 29_999 }), asked),
      refused("too-soon"),
    )
    for (let send = 2; send <= 5; send++)
      reset = after(reset, [asked], { nowMs: START_MS + send * 30_000 }).reset
    const nowMs = START_MS + 600_000
    assert.deepEqual(decide(contextOf(reset, { nowMs }), asked), refused("too-many-codes"))
  })
})

describe("a redirect", () => {
  const { reset } = after(
    opened(2),
    run({ type: "redirect.sendUserTo", url: "https://v.example/" }),
  )

  it("waits for the person to come back", () => {
    assert.equal(reset.state.name, "redirected")
    assert.deepEqual(decide(contextOf(reset), hash), refused("out-of-order"))
  })

  it("resumes the same Action, with the request that came back", () => {
    const back = after(reset, [
      { name: "user-returned", request: { ...request, query: { a: "1" } } },
    ])
    assert.deepEqual(
      { state: back.reset.state, query: back.reset.request.query },
      {
        state: { name: "running", index: 0, handler: "continue", spentMs: 0, run: null },
        query: { a: "1" },
      },
    )
  })
})

describe("choosing the password", () => {
  it("writes everything that belongs together, and queues the notice and the Actions after it", () => {
    const decision = after(opened(0), [hash])
    assert.deepEqual(
      decision.writes.map(({ type }) => type),
      [
        "set-password-hash",
        "replace-passkeys",
        "revoke-sessions",
        "close-ticket",
        "close-other-resets",
        "log",
      ],
    )
    assert.deepEqual(
      decision.jobs.map(({ type }) => type),
      ["send-password-changed", "run-post-change-password"],
    )
  })

  it("writes the same for a passkey in its place, and takes the password away", () => {
    const passkey = { id: "psk_1", credentialDigest: "d", sealedKey: "sealed", signCount: 0 }
    const made = after(opened(0), [{ name: "passkey-made", passkey, request }])
    const chosen = after(opened(0), [hash])
    assert.deepEqual(
      made.writes.map(({ type }) => type),
      chosen.writes.map(({ type }) => type),
    )
    assert.deepEqual(made.writes.slice(0, 2), [
      {
        type: "set-password-hash",
        userId: account.userId,
        passwordHash: null,
        markEmailAsVerified: false,
      },
      { type: "replace-passkeys", userId: account.userId, passkey },
    ])
    assert.deepEqual(chosen.writes[1], {
      type: "replace-passkeys",
      userId: account.userId,
      passkey: null,
    })
    assert.deepEqual(made.jobs[0], { ...chosen.jobs[0], credential: "passkey" })
  })

  it("takes no passkey before everything was proved", () => {
    const passkey = { id: "psk_1", credentialDigest: "d", sealedKey: "sealed", signCount: 0 }
    const decision = decide(contextOf(opened(1)), { name: "passkey-made", passkey, request })
    assert.deepEqual(decision, refused("out-of-order"))
  })

  it(`ends with password ${PASSWORDS_MAX} that the policy refuses`, () => {
    let reset = opened(0)
    for (let count = 1; count < PASSWORDS_MAX; count++)
      reset = after(reset, [{ name: "password-refused" }]).reset
    assert.equal(reset.state.name, "choosing")
    const last = after(reset, [{ name: "password-refused" }])
    assert.equal(last.reset.state.name, "closed")
    assert.ok(!last.writes.some(({ type }) => type === "close-ticket"))
  })
})

function refused(reason: string) {
  return { ok: false, reason }
}

function chosenOf({ state }: Reset) {
  assert.equal(state.name, "challenging")
  return state.name === "challenging" ? state.challenge.chosen : undefined
}

function logs(decision: Decision & { ok: true }) {
  return decision.writes.flatMap((write) => (write.type === "log" ? write.event.type : []))
}
