import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import type { JsonObject } from "../lib/json.ts"
import { block, field, newForm, read, router, step } from "./form.fixture.ts"
import { parseForm } from "./parse-form.ts"

const ONE = step("one", "$ending", field("TEXT", "name"))
const YES = { operator: "AND", operands: [{ operator: "EXISTS", operands: ["{{fields.name}}"] }] }

describe("a form", () => {
  it("may be as auth0-deploy-cli exports it", () => {
    const form = read({
      name: "Blank form",
      languages: { primary: "en" },
      nodes: [ONE as unknown as JsonObject],
      start: { next_node: "one", coordinates: { x: 0, y: 0 } },
      ending: { resume_flow: true, coordinates: { x: 1250, y: 0 } },
      style: { css: "" },
    })
    assert.deepEqual([form.start, form.nodes.length, form.resumes], ["one", 1, true])
  })

  it("may be a name alone, and then resumes nothing", () => {
    assert.deepEqual(read({ name: "f" }).resumes, false)
  })

  it("has its translations, and its own words for errors", () => {
    const texts = { label: "Nombre", config: { placeholder: "Ana" } }
    const { translations, errors } = read(
      newForm("f", [ONE], {
        messages: { errors: { ERR_TOO_LONG_STRING: "{{maxLength}} at most" } },
        translations: { "es-MX": { components: { name: texts }, ending: null, messages: {} } },
      }),
    )
    assert.deepEqual(translations["es-mx"]?.components.name, {
      label: "Nombre",
      placeholder: "Ana",
    })
    assert.equal(errors.ERR_TOO_LONG_STRING, "{{maxLength}} at most")
  })

  const invalid: readonly [string, JsonObject, RegExp][] = [
    ["no name", newForm("", []), /name is missing/],
    ["an unknown property", newForm("f", [], { extra: 1 }), /the form must not have the property extra/],
    ["a node of another kind", newForm("f", [{ ...ONE, type: "PAGE" } as { id: string }]), /node one: must be of the type/],
    ["a way to nowhere", newForm("f", [step("one", "two")]), /node one leads to the node two/],
    ["no start", newForm("f", [ONE], { start: {} }), /start.next_node is missing/],
    ["a node twice", newForm("f", [ONE, { ...step("one", "$ending") }]), /node one is there twice/],
    [
      "a field twice",
      newForm("f", [ONE, step("two", "$ending", field("EMAIL", "name"))]),
      /component name is there twice/,
    ],
    ["an id that is none", newForm("f", [step("one", "$ending", field("TEXT", "a-b"))]), /letters, digits/],
    [
      "a component of another category",
      newForm("f", [step("one", "$ending", { ...field("TEXT", "a"), category: "BLOCK" })]),
      /component a: TEXT is no component of the category BLOCK/,
    ],
    [
      "an unknown setting",
      newForm("f", [step("one", "$ending", field("EMAIL", "a", { config: { regex: "x" } }))]),
      /component a:.config must not have the property regex/,
    ],
    [
      "an image that is not encrypted",
      newForm("f", [step("one", "$ending", block("IMAGE", "a", { src: "http://x.example/a.png" }))]),
      /must begin with https/,
    ],
    [
      "an option twice",
      newForm("f", [
        step("one", "$ending", field("CHOICE", "a", { config: { options: [1, 2].map(() => ({ value: "x", label: "X" })) } })),
      ]),
      /must not have a value twice/,
    ],
    ["a router without a default", newForm("f", [{ id: "r", type: "ROUTER", config: { rules: [] } } as never]), /fallback is missing/],
    ["a rule without a condition", newForm("f", [router("r", "$ending", [undefined as never, "$ending"])]), /condition is missing/],
    ["an operator that is none", newForm("f", [router("r", "$ending", [{ operator: "MATCHES", operands: ["a", "b"] }, "$ending"])]), /must be AND, OR or one of EQUAL/],
    ["an operand too many", newForm("f", [router("r", "$ending", [{ operator: "EXISTS", operands: ["a", "b"] }, "$ending"])]), /must have 1 for EXISTS/],
    ["eleven rules", newForm("f", [router("r", "$ending", ...Array.from({ length: 11 }, () => [YES, "$ending"] as const))]), /at most 10 elements/],
    ["routers in a circle", newForm("f", [router("r", "s"), router("s", "$ending", [YES, "r"])]), /node r is a router that leads back to itself/],
    ["a variable that is none", newForm("f", [step("one", "$ending", field("TEXT", "a", { label: "{{user.name}}" }))]), /\{\{user.name\}\} refers to what is not there/],
    ["too much", newForm("f", [ONE], { style: { css: "x".repeat(100_000) } }), /larger than 100000 bytes/],
  ] // prettier-ignore
  for (const [what, document, problem] of invalid)
    it(`is refused with ${what}`, () => {
      const parsed = parseForm("", document)
      assert.ok(!parsed.ok)
      assert.match(parsed.invalid.join("\n"), problem)
    })

  const unsupported: readonly (readonly [string, object, RegExp])[] = [
    ["a flow", { id: "flow", type: "FLOW", config: { flow_id: "af_1" } }, /node flow: FLOW is not supported: do it in the Action/],
    ...["JUMP_BUTTON", "RESEND_BUTTON"].map(
      (type) => [type, step("one", "$ending", block(type, "a")), new RegExp(`component a: ${type} is not supported`)] as const,
    ),
    ...["CARDS", "CUSTOM", "FILE", "PAYMENT", "SOCIAL"].map(
      (type) => [type, step("one", "$ending", field(type, "a")), new RegExp(`component a: ${type} is not supported`)] as const,
    ),
    ["a widget", step("one", "$ending", { id: "a", category: "WIDGET", type: "RECAPTCHA", config: {} }), /RECAPTCHA is not supported/],
    ["a country picker", step("one", "$ending", field("TEL", "a", { config: { country_picker: true } })), /country_picker is not supported/],
    ["a hashed password", step("one", "$ending", field("PASSWORD", "a", { config: { hash: "MD5" } })), /hash is not supported/],
    ["a function", step("one", "$ending", field("TEXT", "a", { label: "{{functions.now()}}" })), /no functions/],
  ] // prettier-ignore
  for (const [what, node, problem] of unsupported)
    it(`cannot be shown with ${what}, and it says what to do`, () => {
      const parsed = parseForm("", newForm("f", [node as { id: string }]))
      assert.ok(!parsed.ok)
      assert.deepEqual(parsed.invalid, [])
      assert.match(parsed.unsupported.join("\n"), problem)
    })

  it("cannot lead away or start a flow at its end", () => {
    for (const ending of [
      { redirection: { target: "https://x.example" } },
      { after_submit: { flow_id: "af_1" } },
    ]) {
      const parsed = parseForm("", newForm("f", [ONE], { ending }))
      assert.ok(!parsed.ok && parsed.invalid.length === 0 && parsed.unsupported.length === 1)
    }
  })

  it("never makes reading it fail, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            "name",
            "nodes",
            "start",
            "messages",
            "translations",
            "ending",
            "languages",
            "style",
          ),
          fc.jsonValue({ maxDepth: 4 }),
        ),
        (document) => {
          parseForm("", document as JsonObject)
        },
      ),
    )
  })
})
