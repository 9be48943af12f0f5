/** A deployed version of an Action. It never changes: an edit makes a new one. */
export interface ActionVersion {
  id: string
  actionId: string
  actionName: string
  /** Counts from 1 within its Action. */
  number: number
  /** CommonJS, types already stripped. */
  code: string
  /** Sealed JSON of the secrets, opened only to run the Action. */
  sealedSecrets: string
}

/** A version as a reset holds on to it from the moment its link is opened. */
export interface PinnedAction {
  bindingId: string
  actionId: string
  actionName: string
  versionId: string
}
