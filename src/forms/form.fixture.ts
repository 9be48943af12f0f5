import type { JsonObject } from "../lib/json.ts"
import type { Form } from "./form.ts"
import { parseForm } from "./parse-form.ts"

// Forms for tests, as Auth0's editor writes them.

export function field(type: string, id: string, more: Record<string, unknown> = {}) {
  return { id, category: "FIELD", type, label: id, required: true, config: {}, ...more }
}

export function block(type: string, id: string, config: Record<string, unknown> = {}) {
  return { id, category: "BLOCK", type, config }
}

export function step(id: string, next: string, ...components: readonly object[]) {
  const button = block("NEXT_BUTTON", `next_${id}`, { text: "Go on" })
  return {
    id,
    type: "STEP",
    coordinates: { x: 0, y: 0 },
    alias: "New step",
    config: { components: [...components, button], next_node: next },
  }
}

/** @param rules Pairs of a condition and where it leads. */
export function router(
  id: string,
  fallback: string,
  ...rules: readonly (readonly [object, string])[]
) {
  const given = rules.map(([condition, next], index) => ({
    id: `rule_${index}`,
    condition,
    next_node: next,
  }))
  return { id, type: "ROUTER", config: { rules: given, fallback } }
}

export function newForm(
  name: string,
  nodes: readonly { id: string }[],
  more: Record<string, unknown> = {},
): JsonObject {
  return {
    name,
    languages: { primary: "en" },
    nodes,
    start: { next_node: nodes[0]?.id ?? "$ending", hidden_fields: [] },
    ending: { resume_flow: true },
    ...more,
  } as unknown as JsonObject
}

/** @throws when it is not sound. */
export function read(document: JsonObject): Form {
  const parsed = parseForm("ap_1", document)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed))
  return parsed.form
}
