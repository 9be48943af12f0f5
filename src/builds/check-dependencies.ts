import npa, { type Spec } from "npm-package-arg"
import type { BuildError, Dependency } from "../actions/action.ts"
import { isLoopback } from "../actions/command.ts"
import { PACKAGE_NAME_LENGTH_MAX, VERSION_LENGTH_MAX } from "./limits.ts"
import type { Package } from "./protocol.ts"

export type Checked =
  | { ok: true; packages: readonly Package[]; areExact: boolean }
  | { ok: false; errors: readonly [BuildError, ...BuildError[]] }

/**
 * Whether dependencies are names and versions of registries and nothing else: no folder, no git
 * repository, no URL, no alias. Asks nobody.
 *
 * @param registry Where packages come from that name no registry of their own.
 */
export function checkDependencies(dependencies: readonly Dependency[], registry: string): Checked {
  const specs = dependencies.map(toSpec)
  const [first, ...more] = dependencies.flatMap((dependency, index) => {
    const message = refusalOf(dependency, specs[index] ?? null, dependencies.slice(0, index))
    return message === null ? [] : [{ id: "dependency_failed", message } as const]
  })
  if (first !== undefined) return { ok: false, errors: [first, ...more] }
  return {
    ok: true,
    areExact: specs.every((spec) => spec?.type === "version" && EXACT.test(spec.fetchSpec)),
    packages: dependencies.map(({ name, version, registryUrl }) => ({
      name,
      version: version.trim(),
      registry: toFolder(registryUrl ?? registry),
    })),
  }
}

/** As versions are written in a registry. `v1.0.0`, which npm takes too, is looked up like a range. */
const EXACT = /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}(-[\w.-]+)?$/

function toSpec({ name, version }: Dependency): Spec | null {
  try {
    return npa.resolve(name, version.trim())
  } catch {
    return null
  }
}

function refusalOf(
  { name, version, registryUrl }: Dependency,
  spec: Spec | null,
  before: readonly Dependency[],
): string | null {
  const shown = JSON.stringify(`${name}@${version}`.slice(0, 300))
  if (name.length > PACKAGE_NAME_LENGTH_MAX || version.length > VERSION_LENGTH_MAX)
    return `${shown} is too long for an npm package.`
  if (spec === null || spec.name !== name) return `${shown} is not an npm package and its version.`
  if (spec.type !== "version" && spec.type !== "range" && spec.type !== "tag")
    return `${shown} is not a version of the npm registry. Folders, git repositories, URLs and aliases are not taken.`
  if (before.some((other) => other.name === name)) return `${name} is there twice.`
  if (registryUrl !== null && !isRegistryUrl(registryUrl))
    return `The registry of ${name} is not an https URL without user, query and fragment.`
  return null
}

function isRegistryUrl(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || `${url.username}${url.password}${url.search}${url.hash}` !== "") return false
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname))
}

function toFolder(url: string): string {
  return url.endsWith("/") ? url : `${url}/`
}
