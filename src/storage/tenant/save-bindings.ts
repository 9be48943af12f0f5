import type { AnyTriggerId } from "../../actions/trigger.ts"
import { ServiceError } from "../../errors/service-error.ts"
import type { TriggerBindings } from "../../ports/tenant-store.ts"
import { replaceBindings } from "../actions/action-bindings.ts"
import type { Saving } from "./save-tenant.ts"

/** Makes every trigger's bindings what the tenant's files say; those not named there have none. */
export async function saveBindings(
  { trx, chance, nowMs, changes }: Saving,
  configs: readonly TriggerBindings[],
): Promise<void> {
  const actions = await trx.selectFrom("actions").select(["id", "name"]).execute()
  const ids = new Map(actions.map(({ id, name }) => [name, id]))
  const bound = await trx.selectFrom("bindings").select("trigger_id").distinct().execute()
  const triggers = new Set<AnyTriggerId>([
    ...configs.map(({ triggerId }) => triggerId),
    ...bound.map(({ trigger_id }) => trigger_id).sort(),
  ])
  for (const triggerId of triggers) {
    const wanted = configs
      .filter((config) => config.triggerId === triggerId)
      .flatMap(({ bindings }) => bindings)
      .map(({ actionName, displayName }) => {
        const actionId = ids.get(actionName)
        if (actionId === undefined)
          throw new ServiceError("invalid_tenant", `A binding names no Action: ${actionName}.`)
        return { actionId, displayName }
      })
    const isChanged = await replaceBindings(trx, chance, triggerId, wanted, nowMs).catch(refuse)
    if (isChanged) changes.updated.push(`trigger ${triggerId}`)
  }
}

function refuse(error: unknown): never {
  if (error instanceof ServiceError && error.code === "invalid_bindings")
    throw new ServiceError("invalid_tenant", error.detail, { cause: error })
  throw error
}
