import type { AnyTriggerId } from "./trigger.ts"

/** An npm package of an Action. `version` is what the author wrote until it is built: then exact. */
export interface Dependency {
  name: string
  version: string
  /** Null: the registry of the server's settings. */
  registryUrl: string | null
}

/** What may be shown of a secret. */
export interface SecretName {
  name: string
  updatedAtMs: number
}

/** Why a build failed, in words for the author (on the wire: `errors[{id, msg, url}]`). */
export interface BuildError {
  id: "invalid_code" | "code_too_large" | "dependency_failed" | "native_module" | "build_failed"
  message: string
}

/** How the last build of some code ended. Builds are part of the request that wrote the code. */
export interface Build {
  status: "built" | "failed"
  /** Empty when it is built. */
  errors: readonly BuildError[]
  atMs: number
}

/** Code as an author wrote it, and what was built from it. */
export interface BuiltCode {
  /** As it was written: JavaScript, or TypeScript of which only types need be taken away. */
  code: string
  /** What runs, when types were taken out of `code`. Null: `code` itself. */
  javascript: string | null
  dependencies: readonly Dependency[]
  /** Names the bundle of the dependencies. Null: there are none, or the build failed. */
  bundleDigest: string | null
  secretNames: readonly SecretName[]
  /** Sealed JSON of the secrets by name, for `actions/NAME/secrets` or `modules/NAME/secrets`. */
  sealedSecrets: string
  /** Equal when everything an author can change is equal, secrets included. Keyed. */
  contentDigest: string
  build: Build
}

/** A version of an Actions Module as an Action holds on to it. */
export interface ModuleUse {
  moduleId: string
  moduleName: string
  versionId: string
  versionNumber: number
}

/** All that makes an Action what it is, but its name. */
export interface ActionContent extends BuiltCode {
  trigger: { id: AnyTriggerId; version: string }
  /** As it was sent, `node22` by default. All run on this server's own Node. */
  runtime: string
  modules: readonly ModuleUse[]
}

/** An Action: the draft that is edited, and the version that runs. */
export interface Action {
  id: string
  /** Unique. */
  name: string
  draft: ActionContent
  deployed: DeployedAction | null
  createdAtMs: number
  updatedAtMs: number
  /** Counts the changes of the draft and its name: whoever saves says which one was read. */
  revision: number
}

/** A version: a draft as it was deployed. It never changes. */
export interface DeployedAction extends ActionContent {
  id: string
  actionId: string
  /** The Action's name then. */
  actionName: string
  /** Counts from 1 within its Action. */
  number: number
  createdAtMs: number
}

export interface Binding {
  id: string
  triggerId: AnyTriggerId
  displayName: string
  action: Action
  createdAtMs: number
}

/** Code that Actions share by `require("actions:NAME")`: a draft, and versions that are published. */
export interface ActionModule {
  id: string
  /** Unique; never changes. */
  name: string
  draft: BuiltCode
  /** The version published last. */
  latest: ModuleVersion | null
  /** How many Actions hold on to one of its versions, in their draft or deployed. */
  usedBy: number
  createdAtMs: number
  updatedAtMs: number
  revision: number
}

export interface ModuleVersion extends BuiltCode {
  id: string
  moduleId: string
  moduleName: string
  number: number
  createdAtMs: number
}
