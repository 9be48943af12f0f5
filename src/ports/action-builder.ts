import type { BuildError, Dependency } from "../actions/action.ts"
import type { Bundle } from "./action-store.ts"

export interface BuildInput {
  /** As the author wrote it. */
  code: string
  /** Null: found out by trying JavaScript first. */
  isTypeScript: boolean | null
  dependencies: readonly Dependency[]
}

export type BuildResult =
  | {
      ok: true
      /** Null: `code` runs as it is. */
      javascript: string | null
      /** With exact versions. */
      dependencies: readonly Dependency[]
      bundle: Bundle | null
    }
  | { ok: false; errors: readonly [BuildError, ...BuildError[]] }

/** Makes what an author wrote into what runs. Nothing of it is run on the way. */
export interface ActionBuilder {
  /** Never rejects for what an author wrote or a registry answers. Ends within a minute. */
  build(input: BuildInput): Promise<BuildResult>
}
