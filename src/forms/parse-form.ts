import { type JsonObject, type JsonValue } from "../lib/json.ts"
import { parseTemplate } from "./expression.ts"
import { ENDING, type Form, type FormNode, type Pointer, type Router, type Step } from "./form.ts"
import { JsonSource, type Findings } from "./json-source.ts"
import {
  COMPONENTS_MAX,
  FORM_BYTES_MAX,
  FORM_NAME_LENGTH_MAX,
  NODES_MAX,
  RULES_MAX,
} from "./limits.ts"
import { checkWhole } from "./check-whole.ts"
import { messagesIn, translationsIn } from "./parse-texts.ts"
import { idOf, parseComponent } from "./parse-component.ts"
import { parseCondition } from "./parse-condition.ts"

/** What a form may have at its top (Auth0, `POST /api/v2/forms`). */
export const FORM_KEYS = [
  "name", "messages", "languages", "translations", "nodes", "start", "ending", "style",
] as const // prettier-ignore

export type ParsedForm = { ok: true; form: Form } | ({ ok: false } & Findings)

/**
 * Reads a form as Auth0 writes it, and refuses all of what could not be shown: better nobody saves a
 * form than somebody is left alone with half of one.
 */
export function parseForm(id: string, document: JsonObject): ParsedForm {
  const findings: Findings = { invalid: [], unsupported: [] }
  const top = new JsonSource(document, "", findings)
  if (Buffer.byteLength(JSON.stringify(document)) > FORM_BYTES_MAX)
    return { ok: false, ...findings, invalid: [`the form is larger than ${FORM_BYTES_MAX} bytes`] }
  top.called("the form").object(FORM_KEYS)
  const style = top.get("style")
  style.object(["css"])
  style.get("css").text(5_000)
  const nodes = top
    .get("nodes")
    .list(NODES_MAX)
    .flatMap((node) => parseNode(node) ?? [])
  const languages = top.get("languages")
  languages.object(["primary", "default"])
  const primary = languages.get("primary").text(55)
  const start = top.get("start")
  start.object(["hidden_fields", "next_node", "coordinates"])
  const form: Form = {
    id,
    name: top.get("name").requiredText(FORM_NAME_LENGTH_MAX),
    language: primary ?? languages.get("default").text(55) ?? "en",
    translations: translationsIn(top.get("translations")),
    ...messagesIn(top.get("messages")),
    hiddenFields: start.get("hidden_fields").list(100).map(hiddenFieldIn),
    start: pointerIn(start.get("next_node"), nodes.length === 0 ? ENDING : null),
    nodes,
    resumes: endingResumes(top.get("ending")),
  }
  if (findings.unsupported.length === 0) checkWhole(form, top)
  checkTemplates(withoutErrors(form), top)
  return findings.invalid.length + findings.unsupported.length === 0
    ? { ok: true, form }
    : { ok: false, ...findings }
}

function parseNode(given: JsonSource): FormNode | null {
  const id = idOf(given.get("id"))
  const source = given.called(id === "" ? given.place : `node ${id}:`)
  source.object(["id", "type", "coordinates", "alias", "config"])
  const { value: type } = source.get("type")
  if (type === "FLOW")
    return source.refuseUnsupported(
      "FLOW is not supported: do it in the Action that renders the form",
    )
  if (type === "STEP") return parseStep(source, id)
  if (type === "ROUTER") return parseRouter(source, id)
  return source.refuse("must be of the type STEP or ROUTER")
}

function parseStep(source: JsonSource, id: string): Step {
  const config = source.get("config")
  config.object(["components", "next_node"])
  return {
    type: "STEP",
    id,
    components: config
      .get("components")
      .list(COMPONENTS_MAX)
      .flatMap((component) => parseComponent(component) ?? []),
    next: pointerIn(config.get("next_node"), ENDING),
  }
}

function parseRouter(source: JsonSource, id: string): Router {
  const config = source.get("config")
  config.object(["rules", "fallback"])
  return {
    type: "ROUTER",
    id,
    rules: config
      .get("rules")
      .list(RULES_MAX)
      .map((rule) => {
        rule.object(["id", "alias", "condition", "next_node"])
        return {
          condition: parseCondition(rule.get("condition")),
          next: pointerIn(rule.get("next_node"), null),
        }
      }),
    fallback: pointerIn(config.get("fallback"), null),
  }
}

/** @param byDefault Null: it has to be there. */
function pointerIn(source: JsonSource, byDefault: Pointer | null): Pointer {
  if (source.isAbsent) return byDefault ?? source.refuse("is missing") ?? ENDING
  return source.value === ENDING ? ENDING : idOf(source)
}

function hiddenFieldIn(source: JsonSource) {
  source.object(["key", "value"])
  return { key: idOf(source.get("key")), value: source.get("value").text(500) }
}

function endingResumes(source: JsonSource): boolean {
  source.object(["redirection", "after_submit", "coordinates", "resume_flow"])
  if (!source.get("redirection").isAbsent)
    source.get("redirection").refuseUnsupported("is not supported: use resume_flow")
  if (!source.get("after_submit").get("flow_id").isAbsent)
    source.get("after_submit").refuseUnsupported("is not supported: there are no flows")
  return source.get("resume_flow").flag()
}

/** Texts of errors have `{{minLength}}` and the like in them, which is no variable of a form. */
function withoutErrors(whole: Form): JsonValue {
  const { errors: _, translations, ...form } = whole
  const rest = Object.values(translations).map(({ errors: _errors, ...texts }) => texts)
  return { ...form, translations: rest } as unknown as JsonValue
}

function checkTemplates(value: JsonValue, top: JsonSource): void {
  if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) checkTemplates(inner, top)
    return
  }
  const template = typeof value === "string" ? parseTemplate(value) : null
  if (template === null || template.ok) return
  const place = top.called("the form:")
  if (template.isUnsupported)
    place.refuseUnsupported(`${template.problem} (no functions, no flows)`)
  else place.refuse(template.problem)
}
