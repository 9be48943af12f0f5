import { POST_CHALLENGE } from "../../actions/trigger.ts"
import type { TenantDraft } from "../tenant-draft.ts"
import type { Field } from "./field.ts"
import type { Findings } from "./findings.ts"
import type { FoundActions } from "./read-actions.ts"

/** The section `triggers`: which Actions run, in order. Only deployed ones can be bound. */
export function readBindings(
  triggers: Field,
  actions: FoundActions,
  findings: Findings,
): TenantDraft["bindings"] {
  const others = triggers
    .entries()
    .filter(([trigger, bound]) => trigger !== POST_CHALLENGE && bound.list().length > 0)
  if (others.length > 0)
    findings.warnings.push(
      `${triggers.where}: triggers that this server does not run: ` +
        others.map(([trigger]) => trigger).join(", "),
    )
  const bindings = new Map<string, string>()
  for (const field of triggers.get(POST_CHALLENGE).list()) {
    const actionName = field.get("action_name").requiredText()
    if (actionName === null) continue
    const refusal = refusalOf(actionName, actions, bindings)
    if (refusal !== null) field.get("action_name").refuse(refusal)
    bindings.set(actionName, field.get("display_name").text(128) ?? actionName)
  }
  return [...bindings].map(([actionName, displayName]) => ({ actionName, displayName }))
}

function refusalOf(
  name: string,
  actions: FoundActions,
  bound: ReadonlyMap<string, string>,
): string | null {
  if (bound.has(name)) return `${name} is bound twice`
  const excuse = actions.names.get(name)
  if (excuse === undefined) {
    const known = [...actions.names.keys()].join(", ") || "none"
    return `${name} is no Action of these files (there are: ${known})`
  }
  return excuse === null ? null : `${name} cannot be bound: it ${excuse}`
}
