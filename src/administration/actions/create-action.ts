import type { Action } from "../../actions/action.ts"
import { ServiceError } from "../../errors/service-error.ts"
import type { Chance } from "../../lib/chance.ts"
import { actionContent, type MakeContent } from "./action-content.ts"
import type { ActionInput } from "./inputs.ts"

export interface CreateAction extends MakeContent {
  chance: Chance
}

/** Names are shown in logs, file names and stack traces. */
const NAME = /^[^\p{Cc}]{1,128}$/u

/**
 * Adds an Action, built and not deployed.
 * @throws {ServiceError} action_exists, too_many_actions, invalid_request
 */
export async function createAction(deps: CreateAction, input: ActionInput): Promise<Action> {
  checkName(input.name)
  // Asked first: a build may take a while, and the store asks again.
  if ((await deps.actions.findByName(input.name)) !== null) throw new ServiceError("action_exists")
  const draft = await actionContent(deps, input, null)
  const { chance, clock } = deps
  return deps.actions.create({ id: chance.uuid(), name: input.name, draft }, clock.nowMs())
}

export function checkName(name: string): void {
  if (!NAME.test(name) || name.trim() === "")
    throw new ServiceError(
      "invalid_request",
      "A name has 1 to 128 characters and no control characters.",
    )
}
