import type { BuildError } from "../actions/action.ts"

/** A package with the registry that it and all it needs come from. */
export interface Package {
  name: string
  /** A version, a range or a tag. Exact where packages are bundled. */
  version: string
  /** Ends with a slash. */
  registry: string
}

/** What the process that installs is asked to do: find exact versions, or make a script. */
export type Job = { network: Network } & Work

export type Work =
  | { kind: "resolve"; packages: readonly Package[] }
  | { kind: "bundle"; packages: readonly Package[]; specifiers: readonly string[] }

/** Where the process may connect to: public addresses, and these places (`host:port`). */
export type Network = { trusted: readonly string[] } | "everywhere"

export type Failure = { ok: false; error: BuildError }

/** `packages` have exact versions. `script` is empty when none was asked for. */
export type Answer = { ok: true; packages: readonly Package[]; script: string } | Failure

export function failure(id: BuildError["id"], message: string): Failure {
  return { ok: false, error: { id, message } }
}
