import type { Binding } from "../../actions/action.ts"
import type { AnyTriggerId } from "../../actions/trigger.ts"
import { ServiceError } from "../../errors/service-error.ts"
import type { Clock } from "../../lib/clock.ts"
import type { ActionStore, NewBinding } from "../../ports/action-store.ts"
import type { BindingInput } from "./inputs.ts"

const SEND_MESSAGES: ReadonlySet<AnyTriggerId> = new Set<AnyTriggerId>([
  "custom-email-provider",
  "custom-phone-provider",
  "send-phone-message",
])

/**
 * Replaces the list of Actions that a trigger runs, in this order. An empty list unbinds all. A
 * trigger that sends messages has one Action: a message is sent once.
 * @throws {ServiceError} invalid_bindings, too_many_actions
 */
export async function bindActions(
  { actions, clock }: { actions: ActionStore; clock: Clock },
  triggerId: AnyTriggerId,
  inputs: readonly BindingInput[],
): Promise<readonly Binding[]> {
  if (SEND_MESSAGES.has(triggerId) && inputs.length > 1)
    throw new ServiceError("invalid_bindings", `Only one Action can be bound to ${triggerId}.`)
  const bound = await actions.listBindings(triggerId)
  const bindings: NewBinding[] = []
  for (const input of inputs) bindings.push(await resolve(actions, input, bound))
  return actions.bind(triggerId, bindings, clock.nowMs())
}

async function resolve(
  actions: ActionStore,
  { ref, displayName }: BindingInput,
  bound: readonly Binding[],
): Promise<NewBinding> {
  if (ref.type === "binding_id") {
    const binding = bound.find(({ id }) => id === ref.value)
    if (binding === undefined) throw unknown(ref)
    return { actionId: binding.action.id, displayName: displayName ?? binding.displayName }
  }
  const action =
    ref.type === "action_id" ? await actions.find(ref.value) : await actions.findByName(ref.value)
  if (action === null) throw unknown(ref)
  return { actionId: action.id, displayName: displayName ?? action.name }
}

function unknown({ type, value }: BindingInput["ref"]): ServiceError {
  return new ServiceError("invalid_bindings", `There is no ${type} ${value.slice(0, 128)}.`)
}
