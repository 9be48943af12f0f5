import { type AnyTriggerId, isAnyTriggerId } from "../../actions/trigger.ts"
import type { TriggerBindings } from "../tenant-draft.ts"
import type { Field } from "./field.ts"
import type { FoundActions } from "./read-actions.ts"

/** The section `triggers`: which Actions each runs, in order. Only deployed ones can be bound. */
export function readBindings(triggers: Field, actions: FoundActions): readonly TriggerBindings[] {
  return triggers.entries().flatMap(([triggerId, field]) => {
    if (isAnyTriggerId(triggerId))
      return [{ triggerId, bindings: bindingsIn(field, triggerId, actions) }]
    field.refuse(`is no trigger: ${triggerId}`)
    return []
  })
}

function bindingsIn(
  fields: Field,
  triggerId: AnyTriggerId,
  actions: FoundActions,
): TriggerBindings["bindings"] {
  const bindings = new Map<string, string>()
  for (const field of fields.list()) {
    const actionName = field.get("action_name").requiredText()
    if (actionName === null) continue
    const refusal = refusalOf(actionName, triggerId, actions, bindings)
    if (refusal !== null) field.get("action_name").refuse(refusal)
    bindings.set(actionName, field.get("display_name").text(128) ?? actionName)
  }
  return [...bindings].map(([actionName, displayName]) => ({ actionName, displayName }))
}

function refusalOf(
  name: string,
  triggerId: AnyTriggerId,
  { names }: FoundActions,
  bound: ReadonlyMap<string, string>,
): string | null {
  if (bound.has(name)) return `${name} is bound twice`
  const found = names.get(name)
  if (found === undefined) {
    const known = [...names.keys()].join(", ") || "none"
    return `${name} is no Action of these files (there are: ${known})`
  }
  if (!found.isDeployed) return `${name} cannot be bound: it is not deployed`
  return found.trigger === null || found.trigger === triggerId
    ? null
    : `${name} cannot be bound: its trigger is ${found.trigger}`
}
