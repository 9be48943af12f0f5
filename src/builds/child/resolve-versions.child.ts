import pacote from "pacote"
import type { Answer, Failure, Package } from "../protocol.ts"
import { explainNpmError } from "./explain-npm-error.child.ts"
import { npmOptions } from "./npm-options.child.ts"

/** The exact version that each range or tag means now. */
export async function resolveVersions(
  packages: readonly Package[],
  folder: string,
): Promise<Answer> {
  const resolved: Package[] = []
  for (const found of await Promise.all(packages.map((one) => resolveVersion(one, folder)))) {
    if ("ok" in found) return found
    resolved.push(found)
  }
  return { ok: true, packages: resolved, script: "" }
}

async function resolveVersion(wanted: Package, folder: string): Promise<Package | Failure> {
  const { name, version, registry } = wanted
  try {
    const found = await pacote.manifest(`${name}@${version}`, npmOptions(registry, folder))
    return { ...wanted, version: found.version }
  } catch (error) {
    return explainNpmError(error, { registry, name: `${name}@${version}` })
  }
}
