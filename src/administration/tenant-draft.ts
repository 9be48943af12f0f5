import type { Client, Connection, Tenant } from "../ports/tenant-store.ts"

/** A tenant as its files describe it: valid, with its secrets still in the open. */
export interface TenantDraft {
  tenant: Tenant
  clients: readonly Client[]
  connections: readonly Connection[]
  /** Deployed Actions of the post-challenge trigger. */
  actions: readonly ActionDraft[]
  /** In the order they run. */
  bindings: readonly { actionName: string; displayName: string }[]
  /** What the operator should know although nothing is refused. */
  warnings: readonly string[]
}

export interface ActionDraft {
  name: string
  /** CommonJS, types already stripped. */
  code: string
  secrets: Readonly<Record<string, string>>
}

/** The database connection of a tenant whose files name none (Auth0's own default name). */
export const DEFAULT_CONNECTION = "Username-Password-Authentication"
