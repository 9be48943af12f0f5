import { contextOf, type Submitted } from "../forms/prompt.ts"
import { parseForm } from "../forms/parse-form.ts"
import type { Execution } from "../actions/outcome.ts"
import { isJsonObject, type JsonObject, type JsonValue } from "../lib/json.ts"
import type { FormStore } from "../ports/form-store.ts"
import type { KeyRing } from "../ports/key-ring.ts"
import type { ResetEvent } from "../reset/event.ts"

export interface FormFields {
  /** `event.prompt`. */
  prompt: { id: string; fields: JsonObject; vars: JsonObject }
  /** Texts in it that nobody may read later, in whatever the Action writes. */
  withheld: readonly string[]
}

/** What a password that was typed in a form is sealed for. */
export function answerContext(resetId: string, step: string, field: string): string {
  return `resets/${resetId}/forms/${step}/${field}`
}

/** `event.prompt`, its passwords opened. Null: they were sealed with a key that is gone. */
export function formFields(
  keys: KeyRing,
  resetId: string,
  { id, fields, vars, sealed, withheld }: Submitted,
): FormFields | null {
  try {
    const passwords = Object.entries(sealed).map(([field, { step, text }]) => [
      field,
      keys.unseal(text, answerContext(resetId, step, field)).toString("utf8"),
    ])
    const all: JsonObject = { ...fields, ...Object.fromEntries(passwords) }
    return {
      prompt: { id, fields: all, vars },
      withheld: withheld.flatMap((field) => textsOf(all[field])),
    }
  } catch {
    return null
  }
}

/**
 * The form that a run has asked for, read as it is now, with what it refers to of the run's event.
 * Undefined: it asked for none, or there is no such form.
 */
export async function renderedForm(
  forms: FormStore,
  { outcome, event }: Execution,
): Promise<(ResetEvent & { name: "action-finished" })["form"]> {
  const commands = outcome.kind === "finished" ? outcome.commands : []
  const render = commands.find(({ type }) => type === "prompt.render")
  if (render?.type !== "prompt.render") return undefined
  const found = await forms.find(render.promptId)
  const parsed = found === null ? null : parseForm(found.id, found.document)
  if (parsed === null || !parsed.ok) return undefined
  return { form: parsed.form, context: contextOf(parsed.form, contextFields(event)) }
}

/** Auth0's `context` of a form, from the event of the Action that asked for it. */
function contextFields(event: Record<string, unknown>): JsonObject {
  const { user, organization, client, tenant, transaction, custom_domain: domain } = event
  const { id } = isJsonObject(tenant) ? tenant : {}
  const { client_id, name } = isJsonObject(client) ? client : {}
  const { correlation_id, locale } = isJsonObject(transaction) ? transaction : {}
  const known = {
    user,
    organization,
    custom_domain: domain,
    client: { client_id, name },
    tenant: { name: id },
    transaction: { correlation_id, locale },
  }
  // What is absent has no key, so that `??` and EXISTS see it so.
  return JSON.parse(JSON.stringify(known)) as JsonObject
}

function textsOf(value: JsonValue | undefined): readonly string[] {
  if (typeof value === "string") return [value]
  if (typeof value === "number") return [String(value)]
  return Array.isArray(value) ? value.flatMap(textsOf) : []
}
