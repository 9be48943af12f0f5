import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { field, newForm, step } from "../../forms/form.fixture.ts"
import { formIdOf } from "../forms/form-id.ts"
import { read, refused } from "./tenant-folder.testing.ts"

const FORM = newForm("why", [step("one", "$ending", field("TEXT", "name"))])
const YAML = "forms:\n  - { name: why, body: ./forms/why.json }\n"

describe("the section forms", () => {
  it("is read as auth0-deploy-cli writes it, in YAML with the form beside it", async () => {
    const { forms, warnings } = await read({
      "tenant.yaml": YAML,
      "forms/why.json": JSON.stringify({ ...FORM, created_at: "2026-01-01" }),
    })
    const expected = { id: null, newId: formIdOf("why"), name: "why", document: FORM }
    assert.deepEqual(forms, [expected])
    assert.deepEqual(warnings, [])
  })

  it("is read in the directory form, and whole in the YAML", async () => {
    const directory = await read({ "tenant.json": "{}", "forms/why.json": JSON.stringify(FORM) })
    assert.deepEqual(directory.forms[0]?.document, FORM)
    const whole = await read({
      "tenant.yaml": `forms: [${JSON.stringify({ ...FORM, id: "ap_x1" })}]`,
    })
    assert.deepEqual([whole.forms[0]?.document, whole.forms[0]?.id], [FORM, "ap_x1"])
  })

  it("gets the environment's values", async () => {
    const text = JSON.stringify({ ...FORM, messages: { custom: { where: "##PLACE##" } } })
    const { forms } = await read({ "tenant.yaml": YAML, "forms/why.json": text }, { PLACE: "here" })
    assert.deepEqual(forms[0]?.document.messages, { custom: { where: "here" } })
  })

  it("leaves a form out that Auth0 can show and this server cannot, with a warning", async () => {
    const flow = newForm("why", [{ id: "f", type: "FLOW", config: { flow_id: "af_1" } } as never])
    const { forms, warnings } = await read({
      "tenant.yaml": YAML,
      "forms/why.json": JSON.stringify(flow),
    })
    assert.deepEqual(forms, [])
    assert.match(
      warnings.join(),
      /tenant.yaml:2: the form why is left out: node f: FLOW is not supported/,
    )
  })

  it("refuses the import for a form that is broken, with its place", async () => {
    const broken = { ...FORM, start: { next_node: "nowhere" } }
    await refused(
      { "tenant.yaml": YAML, "forms/why.json": JSON.stringify(broken) },
      /tenant.yaml:2: forms\[0\] \(form why\): start leads to the node nowhere/,
    )
    await refused({ "tenant.yaml": YAML }, /forms\/why.json does not exist/)
    await refused({ "tenant.yaml": "forms: [{ name: a }, { name: a }]" }, /a is there twice/)
    await refused({ "tenant.yaml": "forms: [{ name: a, id: x }]" }, /must be ap_/)
  })
})
