import { block, field, newForm, step } from "../../../src/forms/form.fixture.ts"
import { asks } from "../../flows/form-samples.ts"
import type { Page } from "../../flows/user-agent.ts"
import type { Scenario, Visitor } from "./scenario.ts"

/** The words are an operator's, who wrote them in English alone. */
const FORM = newForm("leaver", [
  step(
    "who",
    "$ending",
    block("RICH_TEXT", "intro", {
      content: "<h2>Before you go on</h2><p>The <strong>service desk</strong> asks this.</p>",
    }),
    field("TEXT", "full_name", { label: "Your name", hint: "As on your badge" }),
    field("EMAIL", "manager", { label: "Your manager’s e-mail address" }),
    field("CHOICE", "kind", { label: "You are", config: { options: KINDS() } }),
    field("DROPDOWN", "office", { label: "Your office", config: { options: OFFICES() } }),
  ),
])
const LAST = newForm("last", [
  step("first", "last", field("TEXT", "badge", { label: "Your badge", required: false })),
  step(
    "last",
    "$ending",
    field("DATE", "since", { label: "You started on" }),
    field("NUMBER", "floor", { label: "Floor" }),
    field("BOOLEAN", "remote", { label: "I work from home" }),
    field("LEGAL", "agreed", { label: "I have read the rules of this service." }),
    block("DIVIDER", "line"),
    block("PREVIOUS_BUTTON", "back", { text: "Back" }),
  ),
])
const TENANT = { actions: { ask: asks("leaver") }, forms: [FORM] }
const LONG = { actions: { ask: asks("last") }, forms: [LAST] }

/** Forms of an operator, that an Action shows. */
export const FORM_SCENARIOS: readonly Scenario[] = [
  { name: "custom-form", tenant: TENANT, walk: opened },
  {
    name: "custom-form-refused",
    tenant: TENANT,
    status: 400,
    walk: async (visitor) => visitor.submit(await opened(visitor), { "fields.manager": "nobody" }),
  },
  { name: "custom-form-second", tenant: LONG, walk: second },
  {
    name: "custom-form-second-refused",
    tenant: LONG,
    status: 400,
    walk: async (visitor) => visitor.submit(await second(visitor), { "fields.floor": "high" }),
  },
]

function opened(visitor: Visitor): Promise<Page> {
  return visitor.open("alice@example.com")
}

async function second(visitor: Visitor): Promise<Page> {
  return visitor.submit(await opened(visitor), { "fields.badge": "4711" })
}

function KINDS() {
  return [
    { value: "staff", label: "I work here" },
    { value: "guest", label: "I am a guest" },
  ]
}

function OFFICES() {
  return ["Berlin", "Cairo", "Lisbon"].map((label) => ({ value: label.toLowerCase(), label }))
}
