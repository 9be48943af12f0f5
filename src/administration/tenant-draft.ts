import type { Dependency } from "../actions/action.ts"
import type { AnyTriggerId } from "../actions/trigger.ts"
import type { LookConfig } from "../ports/look-store.ts"
import type { ClientConfig, Connection, FormConfig, Tenant } from "../ports/tenant-store.ts"
import type { SecretInput } from "./actions/inputs.ts"

/** A tenant as its files describe it: valid, with its secrets still in the open. */
export interface TenantDraft {
  tenant: Tenant
  /** Null: the files say nothing of them. */
  clients: readonly ClientConfig[] | null
  connections: readonly Connection[]
  modules: readonly ModuleDraft[]
  forms: readonly FormConfig[]
  actions: readonly ActionDraft[]
  bindings: readonly TriggerBindings[]
  /** Settings of `tenant` that the files say nothing of. */
  keeps: readonly (keyof Tenant)[]
  look: LookConfig
  /** What the operator should know although nothing is refused. */
  warnings: readonly string[]
}

/** An Actions Module as its file says. */
export interface ModuleDraft {
  name: string
  code: string
  dependencies: readonly Dependency[]
  secrets: readonly SecretInput[]
  isPublished: boolean
}

export interface ActionDraft {
  name: string
  trigger: { id: AnyTriggerId; version: string }
  /** As it is written, types and all. */
  code: string
  runtime: string
  dependencies: readonly Dependency[]
  /** A secret without a value keeps the one it has in the database. */
  secrets: readonly SecretInput[]
  /** Number null: the version published last. */
  modules: readonly { name: string; number: number | null }[]
  isDeployed: boolean
}

export interface TriggerBindings {
  triggerId: AnyTriggerId
  /** In the order they run. */
  bindings: readonly { actionName: string; displayName: string }[]
}

/** What is bound to a trigger, in the order it runs. */
export function boundTo(
  { bindings }: Pick<TenantDraft, "bindings">,
  triggerId: AnyTriggerId,
): TriggerBindings["bindings"] {
  return bindings.find((bound) => bound.triggerId === triggerId)?.bindings ?? []
}

/** The database connection of a tenant whose files name none (Auth0's own default name). */
export const DEFAULT_CONNECTION = "Username-Password-Authentication"
