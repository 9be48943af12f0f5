import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import type { Command } from "../actions/command.ts"
import type { Execution } from "../actions/outcome.ts"
import type { Posted } from "../forms/check-answers.ts"
import { field, newForm, read, router, step } from "../forms/form.fixture.ts"
import type { FactorType } from "../factors/factor.ts"
import { decide } from "./decide.ts"
import type { ResetAccount } from "./decision.ts"
import type { Write } from "./effects.ts"
import type { ResetEvent } from "./event.ts"
import {
  account as fixture,
  challengeWith,
  challengeWithAny,
  contextOf,
  execution,
  finished,
  opened,
  request,
  START_MS,
  ticket as fixtureTicket,
} from "./reset.fixture.ts"
import type { Reset, Ticket } from "./reset.ts"
import { TRANSITIONS } from "./transitions.ts"

// One form of two steps, both of which have to be answered.
const FORM = {
  form: read(
    newForm("f", [
      step("one", "fork", field("TEXT", "a")),
      router("fork", "two"),
      step("two", "$ending", field("TEXT", "b")),
    ]),
  ),
  context: {},
}
const ANSWERED: Posted = { a: ["yes"], b: ["yes"] }
const LEAVES: readonly Command["type"][] = ["redirect.sendUserTo", "prompt.render"]

// Any order of anything that can happen, sensible or not. The oracle below keeps its own books of
// what was asked for and what was proved; it shares no code with `decide`.

const types = fc.oneof(
  { weight: 8, arbitrary: fc.subarray<FactorType>(["otp", "email"], { minLength: 1 }) },
  { weight: 1, arbitrary: fc.subarray<FactorType>(["otp", "phone"]) },
)
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: types.map((factors) => challengeWith(...factors)) },
  { weight: 3, arbitrary: types.map((factors) => challengeWithAny(...factors)) },
  {
    weight: 4,
    arbitrary: fc.constant<Command>({ type: "redirect.sendUserTo", url: "https://v.example/" }),
  },
  {
    weight: 3,
    arbitrary: fc.constant<Command>({
      type: "prompt.render",
      promptId: "ap_1",
      fields: {},
      vars: {},
    }),
  },
  fc.constant<Command>({ type: "transaction.setResultUrl", url: "https://r.example/" }),
  fc.constant<Command>({ type: "access.deny", reason: "no" }),
)
const ran = fc.oneof(
  { weight: 20, arbitrary: fc.array(command, { maxLength: 2 }).map((list) => finished(...list)) },
  { weight: 1, arbitrary: fc.constant(execution({ kind: "crashed", message: "" })) },
)
const factor = fc.constantFrom<FactorType>("otp", "email", "phone")
const challenge = fc.integer({ min: 1, max: 4 })
const anything: fc.Arbitrary<ResetEvent> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<ResetEvent>({ name: "run-claimed", runId: "r" }) },
  {
    weight: 6,
    arbitrary: fc.record({
      name: fc.constant("action-finished" as const),
      runId: fc.constantFrom("r", "r", "other"),
      execution: ran,
      form: fc.constantFrom(FORM, undefined),
    }),
  },
  fc.record({ name: fc.constant("factor-chosen" as const), factor }),
  fc.constantFrom<ResetEvent>({ name: "picker-asked" }, { name: "code-asked" }),
  {
    weight: 2,
    arbitrary: fc.record({
      name: fc.constant("answer-tried" as const),
      challenge,
      factor,
      request: fc.constant(request),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      name: fc.constant("answer-passed" as const),
      challenge,
      factor,
      spend: fc.constantFrom(
        null,
        { enrolmentId: "enr_1", step: 3 },
        { enrolmentId: "enr_1", step: 4 },
      ),
      request: fc.constant(request),
    }),
  },
  fc.record({
    name: fc.constant("answer-failed" as const),
    challenge,
    factor,
    request: fc.constant(request),
  }),
  { weight: 2, arbitrary: fc.constant<ResetEvent>({ name: "user-returned", request }) },
  {
    weight: 2,
    arbitrary: fc.record({
      name: fc.constant("form-submitted" as const),
      step: fc.constantFrom("one", "two", "fork", "$ending"),
      posted: fc.constantFrom<Posted>({}, ANSWERED),
      sealed: fc.constant({}),
      request: fc.constant(request),
    }),
  },
  fc.constant<ResetEvent>({ name: "form-stepped-back" }),
  fc.constant<ResetEvent>({ name: "password-refused" }),
  {
    weight: 4,
    arbitrary: fc.constant<ResetEvent>({ name: "password-chosen", passwordHash: "h", request }),
  },
)

/** A move: what a sensible person or node would do next, or anything at all. */
const move = fc.oneof(
  { weight: 6, arbitrary: fc.record({ pick: fc.nat(9), execution: ran }) },
  { weight: 1, arbitrary: anything },
)

describe("any walk through a reset", () => {
  it("reaches `changed` only with every proof that was asked for, and only once", () => {
    let reached = 0
    let filled = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 }),
        fc.array(move, { minLength: 5, maxLength: 60, size: "max" }),
        (actions, steps) => {
          const world = new World(opened(actions))
          for (const next of steps) world.happen("name" in next ? next : world.sensible(next))
          if (world.changes > 0 && world.asked.length > 0 && world.redirects > 0) reached++
          if (world.changes > 0 && world.forms > 0) filled++
        },
      ),
      { numRuns: 5_000 },
    )
    assert.ok(reached > 200, `only ${reached} walks met challenge and redirect and got to the end`)
    assert.ok(filled > 200, `only ${filled} walks filled in a form and got to the end`)
  })
})

/** Applies decisions as a store would, and keeps the oracle's books. */
class World {
  reset: Reset
  ticket: Ticket = fixtureTicket
  account: ResetAccount = fixture
  nowMs = START_MS
  changes = 0
  finished = 0
  asked: FactorType[][] = []
  proved: FactorType[] = []
  redirects = 0
  returns = 0
  forms = 0
  /** Steps of forms that were answered, and the forms that brought all of theirs. */
  filledIn = 0
  #actions: number
  constructor(reset: Reset) {
    this.reset = reset
    this.#actions = reset.flow.length
  }

  happen(event: ResetEvent): void {
    this.nowMs += 1_000
    const { reset, ticket, account, nowMs } = this
    const before = structuredClone(reset)
    const decision = decide(contextOf(reset, { ticket, account, nowMs }), event)
    assert.deepEqual(reset, before, "decide changed its input")
    if (!decision.ok) return
    const allowed = TRANSITIONS[reset.state.name][event.name]
    assert.ok(
      allowed?.includes(decision.reset.state.name),
      `${reset.state.name} ${event.name} -> ${decision.reset.state.name}`,
    )
    this.reset = decision.reset
    this.#book(event)
    for (const write of decision.writes) this.#write(write)
  }

  sensible({ pick, execution: result }: { pick: number; execution: Execution }): ResetEvent {
    const { state } = this.reset
    switch (state.name) {
      case "running":
        return state.run === null
          ? { name: "run-claimed", runId: "r" }
          : { name: "action-finished", runId: state.run.id, execution: result, form: FORM }
      case "challenging": {
        const { number, chosen, offers, answers } = state.challenge
        if (chosen === null)
          return { name: "factor-chosen", factor: offers[pick % offers.length]!.type }
        if (answers === 0)
          return { name: "answer-tried", challenge: number, factor: chosen, request }
        const spend = chosen === "otp" ? { enrolmentId: "enr_1", step: pick } : null
        return { name: "answer-passed", challenge: number, factor: chosen, spend, request }
      }
      case "prompting": {
        const posted = pick === 0 ? {} : ANSWERED
        return { name: "form-submitted", step: state.prompt.at, posted, sealed: {}, request }
      }
      case "redirected":
        return { name: "user-returned", request }
      default:
        return { name: "password-chosen", passwordHash: "h", request }
    }
  }

  #book(event: ResetEvent): void {
    if (event.name === "answer-passed") this.proved.push(event.factor)
    if (event.name === "user-returned") this.returns++
    if (event.name !== "action-finished" || event.execution.outcome.kind !== "finished") return
    this.finished++
    const { commands } = event.execution.outcome
    for (const item of commands)
      if (item.type.startsWith("authentication.") && "factors" in item)
        this.asked.push(item.factors.map(({ type }) => type))
    // Our `api` lets nobody ask for both, or twice: such a run failed.
    const leaves = commands.filter(({ type }) => LEAVES.includes(type))
    if (leaves.some(({ type }) => type === "redirect.sendUserTo")) this.redirects++
    if (leaves.some(({ type }) => type === "prompt.render")) this.forms++
  }

  #write(write: Write): void {
    if (write.type === "close-ticket") this.ticket = { ...this.ticket, closed: write.closed }
    if (write.type === "save-factor-counter")
      this.account = {
        ...this.account,
        counters: { ...this.account.counters, [write.factor]: write.counter },
      }
    if (write.type === "spend-step") {
      const [enrolment] = this.account.enrolments
      assert.ok((enrolment?.lastStep ?? -1) < write.step, "a step was spent twice")
      this.account = {
        ...this.account,
        enrolments: this.account.enrolments.map((row) => ({ ...row, lastStep: write.step })),
      }
    }
    if (write.type === "log" && write.event.type === "forms_submission_succeeded") this.filledIn++
    if (write.type === "set-password-hash") this.#changed()
  }

  #changed(): void {
    this.changes++
    assert.equal(this.changes, 1, "the password was set twice")
    const resumed = this.returns + this.filledIn
    assert.equal(this.finished, this.#actions + resumed, "an Action was skipped or run twice")
    assert.equal(this.filledIn, this.forms, "a form was skipped")
    assert.equal(this.returns, this.redirects, "a redirect was skipped")
    for (const factors of this.asked)
      assert.ok(
        factors.some((type) => this.proved.includes(type)),
        `asked for ${factors.join(" or ")}, proved ${this.proved.join()}`,
      )
  }
}
