import type { Action } from "../../actions/action.ts"
import { ServiceError } from "../../errors/service-error.ts"
import { openSecrets, secretsContext } from "../../executions/secrets.ts"
import type { KeyRing } from "../../ports/key-ring.ts"
import { actionContent, type MakeContent } from "./action-content.ts"
import { checkName } from "./create-action.ts"
import type { ActionChange, ActionInput, SecretInput } from "./inputs.ts"

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
    const secrets = change.secrets ?? keptSecrets(deps.keys, before)
    const input = { ...inputOf(before), ...change, secrets }
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

function inputOf({ name, draft }: Action): Omit<ActionInput, "secrets"> {
  const { trigger, code, runtime, dependencies, modules } = draft
  return {
    name,
    trigger,
    code,
    runtime,
    dependencies,
    modules: modules.map(({ moduleId, versionId }) => ({ moduleId, versionId })),
  }
}

/** All there are, to keep their values. Asks the sealed ones: an old draft may lack their names. */
function keptSecrets(keys: KeyRing, { name, draft }: Action): readonly SecretInput[] {
  const secrets = openSecrets(keys, draft.sealedSecrets, secretsContext("actions", name))
  if (secrets === null)
    throw new ServiceError(
      "invalid_request",
      "The Action's secrets cannot be opened with the keys there are: set all of them again.",
    )
  return Object.keys(secrets).map((secret) => ({ name: secret, value: null }))
}
