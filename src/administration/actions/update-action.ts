import type { Action, ActionContent } from "../../actions/action.ts"
import { ServiceError } from "../../errors/service-error.ts"
import { actionContent, type MakeContent } from "./action-content.ts"
import { checkName } from "./create-action.ts"
import type { ActionChange, ActionInput } from "./inputs.ts"

/** Somebody else saved while this one was built. Each try builds only what is new to it. */
const TRIES_MAX = 5

/**
 * Changes an Action's draft and builds it. What is not named stays; lists are replaced whole; a
 * secret without a value keeps the one it had. Null: no such Action.
 *
 * @throws {ServiceError} action_exists, too_many_actions, invalid_request; busy when others kept
 *   saving the same Action
 */
export async function updateAction(
  deps: MakeContent,
  id: string,
  change: ActionChange,
): Promise<Action | null> {
  if (change.name !== undefined) checkName(change.name)
  for (let count = 0; count < TRIES_MAX; count++) {
    const before = await deps.actions.find(id)
    if (before === null) return null
    const input = { ...inputOf(before), ...change }
    const draft = await actionContent(deps, input, before)
    const { revision } = before
    const saved = await deps.actions.saveDraft(
      { id, revision, name: input.name, draft },
      deps.clock.nowMs(),
    )
    if (saved === "gone") return null
    if (saved === "saved") return deps.actions.find(id)
  }
  throw new ServiceError("busy")
}

function inputOf({ name, draft }: Action): ActionInput {
  return { ...contentInput(draft), name }
}

/** Content as it would be handed in again: its secrets keep their values. */
export function contentInput(content: ActionContent): Omit<ActionInput, "name"> {
  const { trigger, code, runtime, dependencies, secretNames, modules } = content
  return {
    trigger,
    code,
    runtime,
    dependencies,
    secrets: secretNames.map(({ name }) => ({ name, value: null })),
    modules: modules.map(({ moduleId, versionId }) => ({ moduleId, versionId })),
  }
}
