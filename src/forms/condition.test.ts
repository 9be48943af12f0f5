import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import type { JsonValue } from "../lib/json.ts"
import { findTest, holds, TEST_NAMES, type Condition, type TestName } from "./condition.ts"
import type { Variables } from "./expression.ts"

const variables: Variables = {
  context: {},
  fields: { age: 18, name: "Bob", day: "2026-05-01", list: ["a", "b"], yes: true, empty: "" },
  vars: { nothing: null },
  messages: {},
}

describe("a condition", () => {
  const cases: readonly [string, JsonValue, JsonValue, boolean][] = [
    ["EQ", "{{fields.age}}", "18", true],
    ["EQUALS", "{{fields.yes}}", "true", true],
    ["NEQ", "{{fields.name}}", "Ann", true],
    ["NEQ", "{{fields.nobody}}", "Ann", true],
    ["EQUAL", "{{fields.nobody}}", "", false],
    ["GT", "{{fields.age}}", "17", true],
    ["GT", "{{fields.age}}", 18, false],
    ["GTE", "{{fields.age}}", 18, true],
    ["LT", "{{fields.day}}", "2026-06-01", true],
    ["LTE", "{{fields.name}}", "Z", false],
    ["GT", "{{fields.name}}", "A", false],
    ["LT", "{{fields.nobody}}", 1, false],
    ["LESS", "{{fields.empty}}", 1, false],
    ["CONTAINS", "{{fields.list}}", "b", true],
    ["INCLUDES", "{{fields.name}}", "ob", true],
    ["NOT_INCLUDES", "{{fields.list}}", "c", true],
    ["STARTS_WITH", "{{fields.name}}", "B", true],
    ["ENDS_WITH", "{{fields.name}}", "B", false],
    ["EXISTS", "{{fields.empty}}", null, true],
    ["EXISTS", "{{fields.nobody}}", null, false],
    ["NOT_EXISTS", "{{fields.nobody}}", null, true],
    ["IS_NULL", "{{vars.nothing}}", null, true],
    ["NOT_NULL", "{{fields.nobody}}", null, false],
    ["HAS_NO_VALUE", "{{fields.empty}}", null, true],
    ["HAS_NO_VALUE", "{{fields.yes}}", null, false],
    ["IS_TRUE", "{{fields.yes}}", null, true],
    ["IS_FALSE", "{{fields.yes}}", null, false],
  ]
  for (const [name, left, right, expected] of cases)
    it(`${String(left)} ${name} ${String(right)} is ${expected}`, () => {
      assert.equal(holds(testOf(name, left, right), variables), expected)
    })

  it("of AND holds when all do, of OR when one does", () => {
    const no = testOf("EQUAL", 1, 2)
    const yes = testOf("EQUAL", 1, 1)
    assert.ok(!holds({ operator: "AND", operands: [yes, no] }, variables))
    assert.ok(
      holds({ operator: "OR", operands: [no, { operator: "AND", operands: [yes] }] }, variables),
    )
    assert.ok(!holds({ operator: "OR", operands: [] }, variables))
  })

  it("and its opposite never hold both, whatever is compared", () => {
    const pairs: readonly [TestName, TestName][] = [
      ["EQUAL", "DIFFERENT"],
      ["GREATER", "LESS_EQUAL"],
      ["LESS", "GREATER_EQUAL"],
      ["INCLUDES", "NOT_INCLUDES"],
      ["EXISTS", "NOT_EXISTS"],
      ["IS_NULL", "NOT_NULL"],
      ["IS_TRUE", "IS_FALSE"],
    ]
    const value = fc.jsonValue() as fc.Arbitrary<JsonValue>
    fc.assert(
      fc.property(value, value, fc.constantFrom(...pairs), (left, right, [one, other]) => {
        const both = [one, other].map((name) => holds(testOf(name, left, right), variables))
        assert.ok(!(both[0] && both[1]), `${one} and ${other}`)
      }),
    )
  })

  it("is known by every name in any case", () => {
    for (const name of TEST_NAMES) assert.equal(findTest(name.toLowerCase())?.test, name)
    assert.equal(findTest("MATCHES"), null)
    assert.equal(findTest("constructor"), null)
  })
})

function testOf(name: string, left: JsonValue, right: JsonValue): Condition {
  const found = findTest(name)
  assert.ok(found)
  return { operator: found.test, left, right }
}
