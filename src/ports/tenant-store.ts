import type { ActionContent, BuiltCode, ModuleUse } from "../actions/action.ts"
import type { AnyTriggerId } from "../actions/trigger.ts"
import type { Branding } from "../branding/branding.ts"
import type { JsonObject } from "../lib/json.ts"
import type { FactorType } from "../factors/factor.ts"
import type { PhoneMethod, UserVerification } from "../factors/factor.ts"
import type { PasswordPolicy } from "../passwords/policy.ts"
import type { ConnectionOptions } from "../reset/connection-options.ts"
import type { ResetPolicy } from "../reset/reset-policy.ts"
import type { Client } from "../entities/client.ts"
import type { EntityKind } from "../entities/entity.ts"
import type { EntityConfig } from "./entity-store.ts"
import type { LookConfig, LookStore } from "./look-store.ts"

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
  /** Auth0's `change_password.html`: Liquid. Null: Classic has our own page. */
  resetPageHtml: string | null
  /** Auth0's `picture_url`, for that page. */
  pictureUrl: string | null
  resetMail: ResetMail
  enabledFactors: readonly FactorType[]
  /** How codes may go to phones (Guardian's message types). */
  phoneMethods: readonly PhoneMethod[]
  /** What security keys ask of their owner. Platform authenticators always verify. */
  keyUserVerification: UserVerification
  /** Rekey's own switches of a reset. */
  reset: ResetPolicy
  enabledLocales: readonly string[]
  linkTtlMs: number
  branding: Branding
  /** Auth0's, of logins: kept for its clients, and of no effect on a reset. */
  identifierFirst: boolean
  webauthnPlatformFirstFactor: boolean
}

/** What Auth0 keeps with the mail template `reset_email`, as far as Classic's page follows it. */
export interface ResetMail {
  /** Auth0's `resultUrl`, "Redirect To": Liquid. Null: the page says how it ended. */
  redirectTo: string | null
  includeEmailInRedirect: boolean
}

export type { Client }

/** A client as a tenant's files say it. */
export interface ClientConfig extends Client {
  /**
   * Whether the secret is one that the files say. Otherwise `sealedSecret` is for a client that has none
   * yet, and its keys stay as they are.
   */
  isSecretGiven?: boolean
}

export interface Connection {
  id: string
  name: string
  strategy: string
  metadata: Record<string, string>
  passwordPolicy: PasswordPolicy
  disableSelfServiceChangePassword: boolean
  options: ConnectionOptions
}

/** What a tenant's files say, ready to be saved. It is the whole tenant. */
export interface TenantConfig {
  tenant: Tenant
  /** Null: they stay as they are. */
  clients: readonly ClientConfig[] | null
  connections: readonly Connection[]
  modules: readonly ModuleConfig[]
  forms: readonly FormConfig[]
  actions: readonly ActionConfig[]
  /** Triggers that are not named have no Actions bound. */
  bindings: readonly TriggerBindings[]
  /** Settings that the files say nothing of: those of `tenant` count only where there are none yet. */
  keeps?: readonly (keyof Tenant)[]
  look?: LookConfig
  /** Kinds that are not named stay as they are. */
  entities?: Readonly<Partial<Record<EntityKind, readonly EntityConfig[]>>>
}

export interface TriggerBindings {
  triggerId: AnyTriggerId
  /** In the order they run. */
  bindings: readonly { actionName: string; displayName: string }[]
}

export interface ActionConfig {
  name: string
  /** False: its draft is saved, and what is deployed of it stays. */
  isDeployed: boolean
  /** By name, of this very configuration. `number` null: the version published last. */
  modules: readonly { name: string; number: number | null }[]
  /**
   * The content, from the draft that is stored: secrets given by name alone keep their values. Is
   * called inside the transaction, perhaps more than once, so it must be pure.
   */
  content(previous: ActionContent | null, uses: readonly ModuleUse[]): ActionContent
}

export interface ModuleConfig {
  name: string
  isPublished: boolean
  /** As of an Action. */
  content(previous: BuiltCode | null): BuiltCode
}

export interface FormConfig {
  /** Null: it is known by its name, and gets `newId` when there is none of that name. */
  id: string | null
  newId: string
  name: string
  /** As `StoredForm.document`. */
  document: JsonObject
}

export interface TenantStore extends LookStore {
  /** False: nothing was imported yet. */
  hasTenant(): Promise<boolean>
  getTenant(): Promise<Tenant>
  findClient(clientId: string): Promise<Client | null>
  findConnection(id: string): Promise<Connection | null>
  findConnectionByName(name: string): Promise<Connection | null>
  /** All of them, in the order of the tenant's files. */
  listClients(): Promise<readonly Client[]>
  /** All of them, by name. */
  listConnections(): Promise<readonly Connection[]>
  /** The client a page falls back to when its address names none: the one imported first. */
  findDefaultClient(): Promise<Client | null>

  /**
   * Puts a client behind the others. False: there is one of this id.
   * @throws {ServiceError} too_many_entities
   */
  createClient(client: Client): Promise<boolean>
  /**
   * Changes one client.
   *
   * @param change Is called inside the transaction, perhaps more than once, so it must be pure. What
   *   it throws changes nothing.
   * @returns Null: there is none.
   */
  changeClient(clientId: string, change: (client: Client) => Client): Promise<Client | null>
  /** Its grants go with it. False: there was none. */
  deleteClient(clientId: string): Promise<boolean>

  /**
   * Changes the settings alone, one change after another.
   *
   * @param change Is called inside the transaction, perhaps more than once, so it must be pure.
   */
  change(change: (tenant: Tenant) => Tenant): Promise<Tenant>

  /**
   * Makes the tenant what `config` says, in one transaction. An Action whose content is unchanged
   * keeps its version; a changed one gets the next number; one that is gone is unbound and deleted,
   * while its versions stay for resets that hold on to them. Modules likewise.
   *
   * @throws {ServiceError} invalid_tenant when it cannot be so: a binding of an Action that is not
   *   deployed, a module that is not there, a connection that would take accounts with it;
   *   action_not_built; too_many_actions.
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
