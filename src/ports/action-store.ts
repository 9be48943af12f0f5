import type {
  Action,
  ActionContent,
  ActionModule,
  Binding,
  BuiltCode,
  DeployedAction,
  ModuleVersion,
} from "../actions/action.ts"
import type { CacheRecord } from "../actions/cache.ts"
import type { AnyTriggerId, TriggerId } from "../actions/trigger.ts"
import type { ActionVersion, PinnedAction } from "../actions/version.ts"

/** A page of a list. */
export interface Page {
  /** Counts from 0. */
  page: number
  /** 1 to 100. */
  perPage: number
}

export interface Paged<T> {
  total: number
  items: readonly T[]
}

export interface ActionFilter {
  triggerId?: AnyTriggerId
  name?: string
  /** Whether a version of it is deployed. */
  isDeployed?: boolean
}

/** The npm packages of some code as one script, kept once under the digest of its bytes. */
export interface Bundle {
  digest: string
  code: string
}

/** `changed`: somebody saved meanwhile, so what was read is old; read and try again. */
export type Saved = "saved" | "gone" | "changed"

export interface ActionStore {
  /** By name. */
  list(filter: ActionFilter, page: Page): Promise<Paged<Action>>
  find(id: string): Promise<Action | null>
  findByName(name: string): Promise<Action | null>

  /**
   * Adds an Action that is not deployed.
   * @throws {ServiceError} action_exists when the name is taken; too_many_actions when it would be
   *   one too many of the tenant, or of `password-reset-post-challenge`.
   */
  create(action: NewAction, nowMs: number): Promise<Action>

  /** Replaces name and draft, if nobody did since `revision`. @throws as `create`. */
  saveDraft(change: DraftChange, nowMs: number): Promise<Saved>

  /**
   * Makes the draft the deployed version, with the next number. The oldest versions that nothing
   * holds on to go when there are more than 50. Null: no such Action.
   * @throws {ServiceError} action_not_built when the draft's build failed; action_bound when it is
   *   bound and its draft is of another trigger now.
   */
  deploy(id: string, nowMs: number): Promise<DeployedAction | null>

  /**
   * Deploys an older version's content again, as a new version. Null: no such version of it.
   * @param updatesDraft Whether the draft becomes that content too.
   * @throws {ServiceError} as `deploy`; with `updatesDraft` too_many_actions, and invalid_request when
   *   the Action had another name then: its secrets were sealed for that.
   */
  rollBack(
    id: string,
    versionId: string,
    updatesDraft: boolean,
    nowMs: number,
  ): Promise<DeployedAction | null>

  /**
   * False: there is no such Action. Its versions stay while resets may hold on to them.
   * @throws {ServiceError} action_bound when it is bound and `isForced` is false.
   */
  delete(id: string, isForced: boolean): Promise<boolean>

  /** Newest first. Empty for an Action that does not exist. */
  listVersions(actionId: string, page: Page): Promise<Paged<DeployedAction>>
  findVersion(actionId: string, versionId: string): Promise<DeployedAction | null>

  /** All that is needed to run a version. Versions never change, so this may be remembered. */
  loadVersion(versionId: string): Promise<ActionVersion | null>

  /** In the order they run. */
  listBindings(triggerId: AnyTriggerId): Promise<readonly Binding[]>

  /**
   * Replaces a trigger's whole list. A binding keeps its id while its Action stays bound.
   * @throws {ServiceError} invalid_bindings when one names no Action, one that is not deployed or of
   *   another trigger, or the same twice; too_many_actions above the trigger's limit.
   */
  bind(
    triggerId: AnyTriggerId,
    bindings: readonly NewBinding[],
    nowMs: number,
  ): Promise<readonly Binding[]>

  /** The deployed versions bound to a trigger, in their order. */
  listBound(triggerId: TriggerId): Promise<readonly PinnedAction[]>

  /** Records of `api.cache` of a trigger that have not expired. */
  listCache(triggerId: TriggerId, nowMs: number): Promise<readonly CacheRecord[]>
  /** Keeps what a run of a trigger that belongs to no reset wrote to `api.cache`. */
  saveCache(
    triggerId: TriggerId,
    sets: readonly CacheRecord[],
    deletes: readonly string[],
  ): Promise<void>

  /** The bundle of an earlier build of the very same packages, or null. */
  findBundle(key: string): Promise<Bundle | null>
  loadBundle(digest: string): Promise<string | null>
  /** Keeps a bundle before anything points to it. `key` is what `findBundle` finds it by. */
  saveBundle(bundle: Bundle, key: string, nowMs: number): Promise<void>

  listModules(page: Page): Promise<Paged<ActionModule>>
  findModule(id: string): Promise<ActionModule | null>
  findModuleByName(name: string): Promise<ActionModule | null>
  /** @throws {ServiceError} module_exists; too_many_modules. */
  createModule(module: NewModule, nowMs: number): Promise<ActionModule>
  saveModuleDraft(id: string, revision: number, draft: BuiltCode, nowMs: number): Promise<Saved>
  /**
   * Makes the draft the latest version. A draft that was written again with the content of the
   * latest version is that version. Null: no such module.
   * @throws {ServiceError} module_unchanged when the draft is the latest version already;
   *   action_not_built; too_many_versions when 50 are all in drafts or deployed.
   */
  publishModule(id: string, nowMs: number): Promise<ModuleVersion | null>
  /** False: no such module. @throws {ServiceError} module_in_use when an Action uses it. */
  deleteModule(id: string): Promise<boolean>
  listModuleVersions(moduleId: string, page: Page): Promise<Paged<ModuleVersion>>
  findModuleVersion(moduleId: string, versionId: string): Promise<ModuleVersion | null>
  /** The Actions whose draft or deployed version uses the module. */
  listUsers(moduleId: string, page: Page): Promise<Paged<Action>>

  /** Deletes versions and bundles that nothing holds on to, a few at a time. */
  deleteUnused(beforeMs: number, limit: number): Promise<void>
}

export interface NewAction {
  id: string
  name: string
  draft: ActionContent
}

export interface DraftChange {
  id: string
  revision: number
  name: string
  draft: ActionContent
}

export interface NewBinding {
  actionId: string
  displayName: string
}

export interface NewModule {
  id: string
  name: string
  draft: BuiltCode
}
