import { mkdir, readdir, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Arborist, type ArboristNode } from "@npmcli/arborist"
import { TREE_BYTES_MAX, TREE_FILES_MAX, TREE_LOOK_MS } from "../limits.ts"
import { type Failure, failure, type Package } from "../protocol.ts"
import { explainNpmError } from "./explain-npm-error.child.ts"
import { npmOptions } from "./npm-options.child.ts"

/** A package as it was installed. */
export interface Place {
  name: string
  path: string
  /** Whatever needs it does without it too. */
  isOptional: boolean
}

export type Installed =
  | {
      ok: true
      places: readonly Place[]
      /** The folder whose `node_modules` holds a package that was asked for. */
      folderOf: ReadonlyMap<string, string>
    }
  | Failure

/**
 * Installs packages with all they need, a folder for each registry: what a package needs comes from
 * where it came from itself, so that no other registry can put something of that name in its place.
 * No script of a package runs.
 *
 * @param packages With exact versions.
 */
export async function installPackages(
  packages: readonly Package[],
  folder: string,
): Promise<Installed> {
  const groups = Map.groupBy(packages, ({ registry }) => registry)
  const folderOf = new Map<string, string>()
  const places: Place[] = []
  for (const [registry, members] of groups) {
    const path = join(folder, "packages", String(places.length))
    const installed = await installGroup(registry, members, path, folder)
    if ("ok" in installed) return installed
    places.push(...installed)
    for (const { name } of members) folderOf.set(name, path)
  }
  return { ok: true, places, folderOf }
}

async function installGroup(
  registry: string,
  members: readonly Package[],
  path: string,
  folder: string,
): Promise<Place[] | Failure> {
  const dependencies = Object.fromEntries(members.map(({ name, version }) => [name, version]))
  await mkdir(path, { recursive: true })
  await writeFile(join(path, "package.json"), JSON.stringify({ private: true, dependencies }))
  const arborist = new Arborist({
    ...npmOptions(registry, folder),
    path,
    audit: false,
    binLinks: false,
    fund: false,
    packageLock: false,
    save: false,
    progress: false,
  })
  const tooLarge = watchSize(folder)
  try {
    const ideal = await arborist.buildIdealTree()
    const unproved = [...ideal.inventory.values()].find(isUnproved)
    if (unproved !== undefined) return failure("dependency_failed", noDigest(registry, unproved))
    const work = arborist.reify({ save: false })
    // When it is too large nobody waits for the rest: the process ends.
    work.catch(() => {})
    const tree = await Promise.race([work, tooLarge.promise])
    if (tree === null || (await isTooLarge(folder))) return failure("dependency_failed", TOO_LARGE)
    return [...tree.inventory.values()].filter((node) => !node.isProjectRoot).map(toPlace)
  } catch (error) {
    const name = nameByDigest(error, [...(arborist.idealTree?.inventory.values() ?? [])])
    return explainNpmError(error, name === null ? { registry } : { registry, name })
  } finally {
    tooLarge.stop()
  }
}

const TOO_LARGE = `The npm packages are too large: unpacked they may have ${TREE_BYTES_MAX / 1e6} MB and ${TREE_FILES_MAX} files.`

/** Its bytes could be anything: nothing says what they should be. */
function isUnproved({ isProjectRoot, isLink, integrity }: ArboristNode): boolean {
  return !isProjectRoot && !isLink && !integrity
}

function noDigest(registry: string, { packageName, version }: ArboristNode): string {
  const { host } = new URL(registry)
  return `The registry ${host} announces no digest for ${packageName}@${version}, so nothing tells whether it is the right one.`
}

function toPlace({ packageName, path, optional }: ArboristNode): Place {
  return { name: packageName, path, isOptional: optional }
}

/** A digest that differs names itself, not the package. */
function nameByDigest(error: unknown, nodes: readonly ArboristNode[]): string | null {
  const { code, sri } = error as { code?: unknown; sri?: unknown }
  if (code !== "EINTEGRITY") return null
  const node = nodes.find(({ integrity }) => integrity !== null && integrity === String(sri))
  return node === undefined ? null : `${node.packageName}@${node.version}`
}

/** Gives null as soon as the folder is too large. A look that fails is not the last. */
function watchSize(folder: string): { promise: Promise<null>; stop(): void } {
  const { promise, resolve } = Promise.withResolvers<null>()
  let timer: NodeJS.Timeout | null = null
  const look = async () => {
    const startedMs = performance.now()
    if (await isTooLarge(folder).catch(() => false)) return resolve(null)
    // Many files take long to look at: the work itself is to get most of the time.
    const pauseMs = Math.max(TREE_LOOK_MS, 4 * (performance.now() - startedMs))
    if (timer !== null) timer = setTimeout(look, pauseMs)
  }
  timer = setTimeout(look, TREE_LOOK_MS)
  return {
    promise,
    stop: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}

async function isTooLarge(folder: string): Promise<boolean> {
  let files = 0
  let bytes = 0
  const folders = [folder]
  for (let path = folders.pop(); path !== undefined; path = folders.pop()) {
    for (const entry of await readdir(path, { withFileTypes: true }).catch(() => [])) {
      files += 1
      const inside = join(path, entry.name)
      if (entry.isDirectory()) folders.push(inside)
      else bytes += (await stat(inside).catch(() => null))?.size ?? 0
    }
    if (files > TREE_FILES_MAX || bytes > TREE_BYTES_MAX) return true
  }
  return false
}
