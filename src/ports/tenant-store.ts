import type { ActionVersion, PinnedAction } from "../actions/version.ts"
import type { CacheRecord } from "../actions/cache.ts"
import type { FactorType } from "../factors/factor.ts"
import type { PasswordPolicy } from "../passwords/policy.ts"

export interface Tenant {
  name: string
  friendlyName: string | null
  supportEmail: string | null
  supportUrl: string | null
  /** Where the success page leads when nothing nearer is set. */
  defaultRedirectionUri: string | null
  /** Only `new` runs Actions. */
  experience: "new" | "classic"
  /** Auth0's `change_password.enabled`: makes the reset page alone Classic. */
  customResetPage: boolean
  enabledFactors: readonly FactorType[]
  enabledLocales: readonly string[]
  linkTtlMs: number
}

export interface Client {
  clientId: string
  name: string
  metadata: Record<string, string>
  initiateLoginUri: string | null
}

export interface Connection {
  id: string
  name: string
  strategy: string
  metadata: Record<string, string>
  passwordPolicy: PasswordPolicy
  disableSelfServiceChangePassword: boolean
}

/** What a tenant's files say, ready to be saved. */
export interface TenantConfig {
  tenant: Tenant
  clients: readonly Client[]
  connections: readonly Connection[]
  actions: readonly ActionConfig[]
  /** In the order they run. */
  bindings: readonly { actionName: string; displayName: string }[]
}

export interface ActionConfig {
  name: string
  code: string
  /** Sealing is done by whoever hands it in; equal secrets have an equal digest. */
  sealedSecrets: string
  /** Tells a changed Action from an unchanged one: of code and secrets. */
  contentDigest: string
}

export interface TenantStore {
  /** False: nothing was imported yet. */
  hasTenant(): Promise<boolean>
  getTenant(): Promise<Tenant>
  findClient(clientId: string): Promise<Client | null>
  findConnection(id: string): Promise<Connection | null>
  findConnectionByName(name: string): Promise<Connection | null>
  /** The client a page falls back to when its address names none: the one imported first. */
  findDefaultClient(): Promise<Client | null>

  /** The deployed versions bound to the post-challenge trigger, in their order. */
  listBound(): Promise<readonly PinnedAction[]>
  findVersion(id: string): Promise<ActionVersion | null>
  /** Records of `api.cache` that have not expired. */
  listCache(nowMs: number): Promise<readonly CacheRecord[]>

  /**
   * Makes the tenant what `config` says, in one transaction. An Action whose content is unchanged
   * keeps its version; a changed one gets the next number; one that is gone is unbound and deleted,
   * while its versions stay for resets that hold on to them.
   */
  save(config: TenantConfig, nowMs: number): Promise<TenantChange>

  /** What `save` would answer now. Changes nothing. */
  plan(config: TenantConfig): Promise<TenantChange>
}

/** Names of what was made, changed and deleted. */
export interface TenantChange {
  created: readonly string[]
  updated: readonly string[]
  deleted: readonly string[]
}
