import { formIdOf } from "../../src/administration/forms/form-id.ts"
import type { JsonObject } from "../../src/lib/json.ts"

// Forms as Auth0's editor writes them, for tests.

export function field(type: string, id: string, more: Record<string, unknown> = {}) {
  return { id, category: "FIELD", type, label: id, required: true, config: {}, ...more }
}

export function block(type: string, id: string, config: Record<string, unknown> = {}) {
  return { id, category: "BLOCK", type, config }
}

export function step(id: string, next: string, ...components: readonly object[]) {
  return {
    id,
    type: "STEP",
    coordinates: { x: 0, y: 0 },
    alias: "New step",
    config: {
      components: [...components, block("NEXT_BUTTON", `next_${id}`, { text: "Go on" })],
      next_node: next,
    },
  }
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

/** An Action that shows the form `name`, then denies with `event.prompt` as its reason. */
export function tells(name: string, options = "{}"): string {
  return `
    exports.onExecutePostChallenge = async (event, api) => {
      api.prompt.render("${formIdOf(name)}", ${options})
    }
    exports.onContinuePostChallenge = async (event, api) => {
      api.access.deny(JSON.stringify(event.prompt))
    }`
}

/** An Action that shows the form `name`, and lets people on when it is filled in. */
export function asks(name: string, options = "{}"): string {
  return `
    exports.onExecutePostChallenge = async (event, api) => {
      api.prompt.render("${formIdOf(name)}", ${options})
    }
    exports.onContinuePostChallenge = async () => {}`
}
