import type { BuiltCode, Dependency } from "../../actions/action.ts"
import {
  DEPENDENCIES_MAX,
  SECRET_NAME_LENGTH_MAX,
  SECRET_VALUE_LENGTH_MAX,
  SECRETS_MAX,
} from "../../actions/limits.ts"
import { ServiceError } from "../../errors/service-error.ts"
import { openSecrets } from "../../executions/secrets.ts"
import type { Clock } from "../../lib/clock.ts"
import type { ActionBuilder } from "../../ports/action-builder.ts"
import type { KeyRing } from "../../ports/key-ring.ts"
import type { CodeInput, SecretInput } from "./inputs.ts"

export interface BuildCode {
  builder: ActionBuilder
  keys: KeyRing
  clock: Clock
}

/** Where the secrets of some code are sealed for, before and after a change of its name. */
export interface SealedFor {
  before: string
  after: string
}

type Built = Pick<BuiltCode, "code" | "javascript" | "dependencies" | "bundleDigest" | "build">

/**
 * Builds code, or takes what is built already when neither the code nor a package has changed. A
 * build that fails is no error: it is kept with its reason, so that nothing an author wrote is lost.
 *
 * @throws {ServiceError} invalid_request when there are more than 10 packages.
 */
export async function buildCode(
  { builder, clock }: BuildCode,
  { code, dependencies }: Pick<CodeInput, "code" | "dependencies">,
  previous: Built | null,
): Promise<Built> {
  if (dependencies.length > DEPENDENCIES_MAX)
    throw new ServiceError("invalid_request", `At most ${DEPENDENCIES_MAX} dependencies.`)
  if (previous?.build.status === "built" && isSame(previous, code, dependencies)) return previous
  const result = await builder.build({ code, isTypeScript: null, dependencies })
  const atMs = clock.nowMs()
  if (!result.ok) {
    const build = { status: "failed", errors: result.errors, atMs } as const
    return { code, javascript: null, dependencies, bundleDigest: null, build }
  }
  const { javascript, bundle } = result
  return {
    code,
    javascript,
    dependencies: result.dependencies,
    bundleDigest: bundle?.digest ?? null,
    build: { status: "built", errors: [], atMs },
  }
}

// A range or a tag is never "the same": what it means may have changed.
function isSame(previous: Built, code: string, wanted: readonly Dependency[]): boolean {
  return previous.code === code && asText(previous.dependencies) === asText(wanted)
}

function asText(dependencies: readonly Dependency[]): string {
  return JSON.stringify(
    dependencies.map(({ name, version, registryUrl }) => [name, version, registryUrl]),
  )
}

type Sealed = Pick<BuiltCode, "secretNames" | "sealedSecrets">

/**
 * Seals secrets. Those handed in without a value keep the one they had.
 *
 * @returns Also the values, for the digest of the content.
 * @throws {ServiceError} invalid_request naming the secret that has no value, is there twice or is
 *   too long; never its value.
 */
export function sealSecrets(
  { keys, clock }: Pick<BuildCode, "keys" | "clock">,
  inputs: readonly SecretInput[],
  previous: Sealed | null,
  sealedFor: SealedFor,
): Sealed & { values: Readonly<Record<string, string>> } {
  checkSecrets(inputs)
  const old = previous === null ? {} : openSecrets(keys, previous.sealedSecrets, sealedFor.before)
  const values = new Map<string, string>()
  const secretNames = inputs.map(({ name, value }) => {
    const before = old !== null && Object.hasOwn(old, name) ? old[name] : undefined
    const after = value ?? before
    if (after === undefined) throw new ServiceError("invalid_request", noValue(name))
    values.set(name, after)
    const known = previous?.secretNames.find((secret) => secret.name === name)
    const updatedAtMs = known !== undefined && after === before ? known.updatedAtMs : clock.nowMs()
    return { name, updatedAtMs }
  })
  const opened = Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    secretNames,
    sealedSecrets: keys.seal(JSON.stringify(opened), sealedFor.after),
    values: opened,
  }
}

function noValue(name: string): string {
  return `The secret ${name} has no value, and there is no earlier one to keep.`
}

function checkSecrets(inputs: readonly SecretInput[]): void {
  const refuse = (why: string) => {
    throw new ServiceError("invalid_request", why)
  }
  if (inputs.length > SECRETS_MAX) refuse(`At most ${SECRETS_MAX} secrets.`)
  const seen = new Set<string>()
  for (const { name, value } of inputs) {
    if (name === "" || name.length > SECRET_NAME_LENGTH_MAX)
      refuse(`A secret's name has 1 to ${SECRET_NAME_LENGTH_MAX} characters.`)
    if (seen.has(name)) refuse(`The secret ${name} is there twice.`)
    seen.add(name)
    if (value !== null && value.length > SECRET_VALUE_LENGTH_MAX)
      refuse(`The secret ${name} is longer than ${SECRET_VALUE_LENGTH_MAX} characters.`)
  }
}

/**
 * Equal for equal content, secrets included. Keyed: a plain hash next to sealed secrets would let a
 * copy of the database be guessed at.
 */
export function contentDigestOf(keys: KeyRing, parts: readonly unknown[]): string {
  return keys.derive("action-content", JSON.stringify(parts))[0]
}
