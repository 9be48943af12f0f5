import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import {
  contextPathsIn,
  evaluate,
  interpolate,
  parseTemplate,
  type Variables,
} from "./expression.ts"

const variables: Variables = {
  context: { "user.email": "bob@example.test", "client.name": null },
  fields: { name: "Bob", age: 41, list: ["a", { b: true }], off: false },
  vars: { "case-id": "K-7", deep: { a: { b: 0 } } },
  messages: { hello: "Hello" },
}

describe("{{…}}", () => {
  const values = [
    ["{{fields.name}}", "Bob"],
    ["{{ fields.age }}", 41],
    ["{{fields.off}}", false],
    ["{{fields.list.1.b}}", true],
    ["{{vars.case-id}}", "K-7"],
    ["{{vars.deep.a.b}}", 0],
    ["{{context.user.email}}", "bob@example.test"],
    ["{{context.user.name ?? fields.nobody ?? 'there'}}", "there"],
    ['{{context.client.name ?? "none"}}', "none"],
    ["{{fields.age ?? 3}}", 41],
    ["{{fields.nobody ?? -3.5}}", -3.5],
    ["{{fields.nobody}}", undefined],
    ["{{t('hello')}}", "Hello"],
    ["{{t('nothing')}}", undefined],
    ["as it is", "as it is"],
    ["{{fields.name}} is {{fields.age}}{{fields.nobody}}", "Bob is 41"],
    ["{{fields.list}}!", '["a",{"b":true}]!'],
    ["open {{ and }} close", "open {{ and }} close"],
  ] as const
  for (const [text, value] of values)
    it(`${text} is ${JSON.stringify(value)}`, () => {
      assert.deepEqual(evaluate(text, variables), value)
    })

  it("reaches nothing that is not a value of its own", () => {
    const names = ["__proto__", "constructor", "toString", "length", "constructor.name"]
    for (const name of names)
      for (const root of ["fields", "vars", "context", "fields.list", "fields.name"])
        assert.equal(evaluate(`{{${root}.${name}}}`, variables), undefined, `${root}.${name}`)
  })

  for (const wrong of [
    "{{}}",
    "{{fields}}",
    "{{nobody.x}}",
    "{{fields.a b}}",
    "{{fields.a ?? }}",
    "{{1 + 1}}",
    "{{'a}}",
  ])
    // prettier-ignore
    it(`may not be ${wrong}`, () => {
      const parsed = parseTemplate(wrong)
      assert.ok(!parsed.ok && !parsed.isUnsupported)
    })

  it("has no functions and no flows, which Auth0's have", () => {
    for (const text of ["{{functions.now()}}", "{{actions.step.output}}"]) {
      const parsed = parseTemplate(text)
      assert.ok(!parsed.ok && parsed.isUnsupported, text)
    }
  })

  it("says which part of the context it wants", () => {
    const text = "{{context.user.email}} {{fields.x ?? context.user.user_metadata.tier}}"
    assert.deepEqual(contextPathsIn(text), ["user.email", "user.user_metadata.tier"])
  })

  it("never fails, however it is written, and leaves alone what has none", () => {
    const pieces = fc.constantFrom(
      "{{",
      "}}",
      "fields.name",
      "??",
      "'",
      '"',
      "t(",
      ")",
      ".",
      " ",
      "x",
      "1",
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join("")
        const shown = interpolate(text, variables)
        if (!/\{\{[^]*\}\}/.test(text)) assert.equal(shown, text)
        assert.equal(
          interpolate(text, variables, () => ""),
          interpolate(text, variables, () => ""),
        )
      }),
    )
  })

  it("takes a value as it is: what looks like {{…}} in it is a text", () => {
    const sly = { ...variables, fields: { name: "{{vars.case-id}}" } }
    assert.equal(interpolate("<{{fields.name}}>", sly), "<{{vars.case-id}}>")
  })

  it("is read in time that grows with its length alone", () => {
    const text = "{{".repeat(5_000)
    assert.equal(interpolate(text, variables), text)
  })
})
