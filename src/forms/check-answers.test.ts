import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import { checkAnswers } from "./check-answers.ts"
import { stepOf } from "./form.ts"
import { field, newForm, read, step } from "./form.fixture.ts"
import { ANSWER_LENGTH_MAX } from "./limits.ts"

const OPTIONS = { options: [{ value: "a", label: "A" }, { value: "b", label: "B" }] } // prettier-ignore

describe("an answer", () => {
  const good: readonly [string, Record<string, unknown>, readonly string[], unknown][] = [
    ["TEXT", {}, [" Bob "], "Bob"],
    ["TEXT", { multiline: true }, ["a\r\nb"], "a\nb"],
    ["TEXT", { min_length: 3, max_length: 3 }, ["äöü"], "äöü"],
    ["TEXT", { max_length: 2 }, ["👍👍"], "👍👍"],
    ["EMAIL", {}, ["bob@example.co.uk"], "bob@example.co.uk"],
    ["URL", {}, ["https://example.com/?a=b"], "https://example.com/?a=b"],
    ["TEL", {}, ["+1 (500) 555-0006"], "+1 (500) 555-0006"],
    ["NUMBER", { min_value: -2, max_value: 2 }, ["-2"], -2],
    ["NUMBER", {}, ["1e3"], 1000],
    ["BOOLEAN", {}, ["false"], false],
    ["LEGAL", {}, ["true"], true],
    ["CHOICE", OPTIONS, ["a"], "a"],
    ["CHOICE", { ...OPTIONS, multiple: true }, ["a", "b", "a"], ["a", "b"]],
    ["DROPDOWN", OPTIONS, ["b"], "b"],
    ["DATE", {}, ["2024-02-29"], "2024-02-29"],
    ["DATE", { format: "TIME" }, ["23:59"], "23:59"],
    ["PASSWORD", { min_length: 4 }, [" a b "], " a b "],
    ["PASSWORD", { complexity: true }, ["aB3$"], "aB3$"],
  ]
  for (const [type, config, raw, value] of good)
    it(`of ${type} ${JSON.stringify(config)} may be ${JSON.stringify(raw)}`, () => {
      assert.deepEqual(check(type, config, raw), { values: { it: value }, errors: {} })
    })

  const bad: readonly [string, Record<string, unknown>, readonly string[], string, number?][] = [
    ["TEXT", {}, [], "ERR_REQUIRED_PROPERTY"],
    ["TEXT", {}, ["  "], "ERR_REQUIRED_PROPERTY"],
    ["TEXT", { min_length: 3 }, ["ab"], "ERR_TOO_SHORT_STRING", 3],
    ["TEXT", { max_length: 2 }, ["abc"], "ERR_TOO_LONG_STRING", 2],
    ["TEXT", {}, ["x".repeat(ANSWER_LENGTH_MAX + 1)], "ERR_TOO_LONG_STRING", ANSWER_LENGTH_MAX],
    ["EMAIL", {}, ["bob@localhost"], "ERR_EMAIL_EXPECTED"],
    ["EMAIL", {}, ["a b@example.com"], "ERR_EMAIL_EXPECTED"],
    ["URL", {}, ["javascript:alert(1)"], "ERR_URL_EXPECTED"],
    ["URL", {}, ["https://"], "ERR_URL_EXPECTED"],
    ["TEL", {}, ["call me"], "ERR_TEL_EXPECTED"],
    ["NUMBER", {}, ["0x10"], "ERR_NUMBER_EXPECTED"],
    ["NUMBER", {}, ["Infinity"], "ERR_NUMBER_EXPECTED"],
    ["NUMBER", { min_value: 3 }, ["2.9"], "ERR_TOO_SMALL_NUMBER", 3],
    ["NUMBER", { max_value: 3 }, ["3.1"], "ERR_TOO_BIG_NUMBER", 3],
    ["BOOLEAN", {}, ["yes"], "ERR_BOOLEAN_EXPECTED"],
    ["LEGAL", {}, [], "ERR_ACCEPTANCE_REQUIRED"],
    ["LEGAL", {}, ["on"], "ERR_ACCEPTANCE_REQUIRED"],
    ["CHOICE", OPTIONS, ["c"], "ERR_OPTION_EXPECTED"],
    ["CHOICE", OPTIONS, ["a", "b"], "ERR_OPTION_EXPECTED"],
    ["DROPDOWN", { ...OPTIONS, multiple: true }, ["a", "c"], "ERR_OPTION_EXPECTED"],
    ["DATE", {}, ["2026-02-30"], "ERR_DATE_EXPECTED"],
    ["DATE", {}, ["30.5.2026"], "ERR_DATE_EXPECTED"],
    ["DATE", { format: "TIME" }, ["24:00"], "ERR_TIME_EXPECTED"],
    ["PASSWORD", { complexity: true }, ["aaaaaaaa"], "ERR_PASSWORD_COMPLEXITY"],
  ]
  for (const [type, config, raw, code, bound] of bad)
    it(`of ${type} ${JSON.stringify(config)} is ${code} for ${JSON.stringify(raw).slice(0, 40)}`, () => {
      const error = bound === undefined ? { code } : { code, bound }
      assert.deepEqual(check(type, config, raw), { values: {}, errors: { it: error } })
    })

  it("may be left out where it is not required, and then has no value", () => {
    for (const [type] of good) {
      const { values, errors } = check(
        type,
        type === "CHOICE" || type === "DROPDOWN" ? OPTIONS : {},
        [],
        false,
      )
      assert.deepEqual([values, errors], [type === "LEGAL" ? { it: false } : {}, {}], type)
    }
  })

  it("is the only thing that is looked at: nothing else that was posted gets in", () => {
    const posted = fc.dictionary(fc.string(), fc.array(fc.string(), { maxLength: 3 }))
    fc.assert(
      fc.property(posted, (others) => {
        const checked = checkAnswers(onlyStep("TEXT", {}, false), others)
        assert.ok(Object.keys({ ...checked.values, ...checked.errors }).every((id) => id === "it"))
      }),
    )
  })
})

function check(type: string, config: object, raw: readonly string[], required = true) {
  return checkAnswers(onlyStep(type, config, required), { it: raw })
}

function onlyStep(type: string, config: object, required: boolean) {
  const form = read(
    newForm("f", [step("only", "$ending", field(type, "it", { config, required }))]),
  )
  const found = stepOf(form, "only")
  assert.ok(found)
  return found
}
