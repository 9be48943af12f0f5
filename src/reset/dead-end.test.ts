import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Enrolment, FactorType } from "../factors/factor.ts"
import type { Decision, ResetContext } from "./decision.ts"
import { helpDeskReference } from "./dead-end.ts"
import {
  account,
  after,
  challengeWith,
  opened,
  request,
  run,
  START_MS,
  ticket,
  totp,
} from "./reset.fixture.ts"
import { DEFAULT_RESET_POLICY, type ResetPolicy } from "./reset-policy.ts"

const HOUR_MS = 3_600_000
const RECOVERY: Enrolment = { ...totp, id: "enr_2", type: "recovery-code" }

describe("a challenge that nothing is set up for", () => {
  it("ends the reset, as Auth0 does, unless the tenant says otherwise", () => {
    const { reset } = ask("phone", {})
    assert.deepEqual(closedOf(reset), { kind: "failed", why: "no-factor", reference: "exe_1" })
  })

  describe("with the next factor", () => {
    const policy = { noFactorFallback: "next-factor" } as const

    it("asks for another one of the account", () => {
      const { reset } = ask("phone", policy)
      assert.equal(reset.state.name, "challenging")
      assert.ok(reset.state.name === "challenging")
      assert.deepEqual(
        [reset.state.challenge.offers.map(({ type }) => type), reset.state.challenge.chosen],
        [["otp"], "otp"],
      )
    })

    it("lets the person pick where there are several", () => {
      const { reset } = ask("phone", policy, {
        account: { ...account, enrolments: [totp, RECOVERY] },
        enabledFactors: ["otp", "email", "recovery-code"],
      })
      assert.ok(reset.state.name === "challenging")
      assert.deepEqual(
        [reset.state.challenge.offers.map(({ type }) => type), reset.state.challenge.chosen],
        [["otp", "recovery-code"], null],
      )
    })

    it("never takes the mailbox that the link came to, and hands over then", () => {
      for (const factorIndependence of ["off", "warn", "enforce"] as const) {
        const { reset } = ask(
          "phone",
          { ...policy, factorIndependence },
          { account: { ...account, enrolments: [] } },
        )
        assert.equal(closedOf(reset)?.kind, "handed-over", factorIndependence)
      }
    })
  })

  it("is handed to the help desk with a reference that the log has too", () => {
    const { reset, writes } = ask("phone", { noFactorFallback: "help-desk" })
    const reference = helpDeskReference(reset.id)
    assert.deepEqual(closedOf(reset), { kind: "handed-over", reference })
    const logged = writes.flatMap((write) => (write.type === "log" ? [write.event] : []))
    assert.ok(logged.some(({ type, details }) => type === "fcp" && details.reference === reference))
    assert.ok(!writes.some(({ type }) => type === "close-ticket"))
  })

  it("says a reference that can be read out", () => {
    assert.equal(helpDeskReference("rst_k7qf2m9a0000"), "K7QF-2M9A")
  })

  it("waits: the link is spent, every channel is told, another link comes when it is over", () => {
    const { reset, writes, jobs } = ask("phone", { noFactorFallback: "wait", waitMs: 2 * HOUR_MS })
    const untilMs = START_MS + 2 * HOUR_MS
    assert.deepEqual(closedOf(reset), { kind: "waiting", untilMs })
    assert.ok(
      writes.some((write) => write.type === "close-ticket" && write.closed.reason === "waiting"),
    )
    assert.deepEqual(
      jobs.map((job) => [job.type, "dueAtMs" in job ? job.dueAtMs : null]),
      [
        ["send-waiting-notice", null],
        ["finish-wait", untilMs],
      ],
    )
  })

  it("is satisfied by who has waited, which the log says", () => {
    const { reset, writes } = ask(
      "phone",
      { noFactorFallback: "wait" },
      { ticket: { ...ticket, hasWaited: true } },
    )
    assert.equal(reset.state.name, "choosing")
    assert.ok(
      writes.some((write) => write.type === "log" && /wait took/.test(write.event.description)),
    )
  })

  it("is not satisfied by a wait once the tenant has switched it off", () => {
    const { reset } = ask("phone", {}, { ticket: { ...ticket, hasWaited: true } })
    assert.equal(closedOf(reset)?.kind, "failed")
  })

  it("is handed over, whoever has waited, once the tenant wants a person to decide", () => {
    const waited = { ticket: { ...ticket, hasWaited: true } }
    const { reset } = ask("phone", { noFactorFallback: "help-desk" }, waited)
    assert.equal(closedOf(reset)?.kind, "handed-over")
  })

  it("asks who has waited for what is set up, like everybody", () => {
    const { reset } = ask(
      "otp",
      { noFactorFallback: "wait" },
      { ticket: { ...ticket, hasWaited: true } },
    )
    assert.equal(reset.state.name, "challenging")
  })
})

describe("an e-mail code after a mailed link", () => {
  const answered = (policy: Partial<ResetPolicy>) =>
    after(
      opened(),
      [
        ...run(challengeWith("email")),
        { name: "answer-tried", challenge: 1, factor: "email", request },
        { name: "answer-passed", challenge: 1, factor: "email", spend: null, request },
      ],
      contextWith(policy),
    )
  const warnings = ({ writes }: Decision & { ok: true }) =>
    writes.filter((write) => write.type === "log" && write.event.type === "w").length

  it("counts, and the log warns of it", () => {
    const decision = answered({})
    assert.deepEqual([decision.reset.state.name, warnings(decision)], ["choosing", 1])
  })

  it("counts without a word where the tenant says so", () => {
    const decision = answered({ factorIndependence: "off" })
    assert.deepEqual([decision.reset.state.name, warnings(decision)], ["choosing", 0])
  })

  it("is no second factor where independence is enforced", () => {
    assert.equal(closedOf(ask("email", { factorIndependence: "enforce" }).reset)?.kind, "failed")
  })

  it("is one after a code by telephone", () => {
    const { reset } = ask(
      "email",
      { factorIndependence: "enforce" },
      { ticket: { ...ticket, proof: "phone_number" } },
    )
    assert.equal(reset.state.name, "challenging")
  })
})

function ask(
  factor: FactorType,
  policy: Partial<ResetPolicy>,
  changes: Partial<ResetContext> = {},
): Decision & { ok: true } {
  return after(opened(), run(challengeWith(factor)), { ...contextWith(policy), ...changes })
}

function contextWith(policy: Partial<ResetPolicy>): Partial<ResetContext> {
  return { policy: { ...DEFAULT_RESET_POLICY, ...policy } }
}

function closedOf({ state }: { state: ReturnType<typeof opened>["state"] }) {
  return state.name === "closed" ? state.outcome : null
}
