import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import { field, newForm, read, router, step } from "./form.fixture.ts"
import { start, stepBack, submit, type Prompt } from "./prompt.ts"

// Three steps: the answer of the first leads through the second, or past it.
const SKIPS = { operator: "EQ", operands: ["{{fields.first}}", "skip"] }
const FORM = read(
  newForm("f", [
    step("one", "fork", field("TEXT", "first")),
    router("fork", "two", [SKIPS, "three"]),
    step("two", "three", field("TEXT", "second"), field("PASSWORD", "pin", { required: false })),
    step("three", "$ending", field("TEXT", "third")),
  ]),
)

const FIELDS = { one: "first", two: "second", three: "third" } as const
type Id = keyof typeof FIELDS

describe("any way through a form", () => {
  it("ends only with every step of it answered, and with no answer of another way", () => {
    const move = fc.record({
      step: fc.constantFrom<Id | "shown" | "fork" | "$ending">("shown", "shown", "one", "two", "three", "fork", "$ending"),
      text: fc.constantFrom("skip", "go", "", "other"),
      isBack: fc.nat(4).map((number) => number === 0),
    }) // prettier-ignore
    let ended = 0
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        let prompt = begun()
        for (const { step: wanted, text, isBack } of moves) {
          if (isBack) {
            prompt = stepBack(prompt) ?? prompt
            continue
          }
          const id = wanted === "shown" ? prompt.at : wanted
          const name = FIELDS[id as Id] ?? "first"
          const sent = submit(
            prompt,
            id,
            { [name]: [text], third: [text], pin: ["x"] },
            { pin: "sealed" },
          )
          if (sent === null) continue
          assert.notEqual(sent.progress.kind, "lost")
          if (sent.progress.kind === "step") {
            prompt = sent.progress.prompt
            continue
          }
          if (sent.progress.kind !== "done") continue
          ended++
          const { fields, sealed } = sent.progress.submitted
          const isSkipped = fields.first === "skip"
          const names = isSkipped ? ["first", "third"] : ["first", "second", "third"]
          assert.deepEqual(Object.keys(fields).sort(), names)
          assert.ok(Object.values(fields).every((value) => value !== ""))
          assert.deepEqual(Object.keys(sealed), isSkipped ? [] : ["pin"])
          return
        }
      }),
      { numRuns: 2_000 },
    )
    assert.ok(ended > 200, `only ${ended} came to the end`)
  })
})

describe("a form that is filled in", () => {
  it("begins with what the Action gave, but for names that it does not have and passwords", () => {
    const { fields } = begun({ first: "a", pin: "b", unknown: "c", __proto__: "d" })
    assert.deepEqual(fields, { first: "a" })
  })

  it("is given up when all answers together are too long", () => {
    const many = Array.from({ length: 6 }, (_, index) => field("TEXT", `text_${index}`))
    const form = read(newForm("f", [step("one", "$ending", ...many)]))
    const progress = start({ form, context: {}, fields: {}, vars: {} })
    assert.ok(progress.kind === "step")
    const posted = Object.fromEntries(many.map(({ id }) => [id, ["x".repeat(9_000)]]))
    assert.equal(submit(progress.prompt, "one", posted, {})?.progress.kind, "lost")
  })

  it("counts how often it was sent, also when it was wrong", () => {
    const sent = submit(begun(), "one", {}, {})
    assert.deepEqual(sent?.checked.errors, { first: { code: "ERR_REQUIRED_PROPERTY" } })
    assert.ok(sent?.progress.kind === "step")
    assert.equal(sent.progress.prompt.submits, 1)
  })
})

function begun(fields: Record<string, string> = {}): Prompt {
  const progress = start({ form: FORM, context: {}, fields, vars: {} })
  assert.ok(progress.kind === "step")
  return progress.prompt
}
