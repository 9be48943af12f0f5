import type { AnyTriggerId } from "./trigger.ts"

/** A deployed version with all that is needed to run it. It never changes. */
export interface ActionVersion {
  id: string
  actionId: string
  actionName: string
  /** Counts from 1 within its Action. */
  number: number
  triggerId: AnyTriggerId
  /** CommonJS, types already stripped. */
  code: string
  /** Its npm packages as one script. Null: it has none. */
  bundle: string | null
  modules: readonly RunnableModule[]
  /** Sealed JSON of the secrets, opened only to run the Action. */
  sealedSecrets: string
}

/** An Actions Module, as the version that uses it was deployed with. */
export interface RunnableModule {
  name: string
  code: string
  bundle: string | null
  sealedSecrets: string
}

/** A version as a reset holds on to it from the moment its link is opened. */
export interface PinnedAction {
  bindingId: string
  actionId: string
  actionName: string
  versionId: string
}
