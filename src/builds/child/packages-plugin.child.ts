import { isBuiltin } from "node:module"
import { extname, join, relative, sep } from "node:path"
import type {
  ImportKind,
  Metafile,
  OnResolveArgs,
  OnResolveResult,
  Plugin,
  PluginBuild,
} from "esbuild"
import type { BundleInput } from "./bundle.child.ts"

/** What Node itself loads. The rest, such as `.css` or `.wasm`, is for other tools. */
const EXTENSIONS: ReadonlySet<string> = new Set([".js", ".cjs", ".mjs", ".json", ""])

/** The few lines of its own that esbuild puts in. */
const RUNTIME = "<runtime>"

/** Marks our own questions to esbuild, which come back to us. */
const ASKED = "asked"

type Resolve = (path: string, kind: ImportKind, folder: string) => Promise<OnResolveResult | null>

export interface PackagesPlugin {
  /**
   * Whether each import is looked at by us, which takes a millisecond each, or `isWithin` looks at
   * the result and it is done again where that is not right.
   */
  isThorough: boolean
}

/**
 * Resolves as Node does, but within the installed packages and nowhere else: a file of this machine
 * is as little there as a package nobody installed. Whoever requires such a thing is told when it
 * does so, as Node tells; it is no error of the build, since many packages try and go on without.
 */
export function packagesPlugin(input: BundleInput, { isThorough }: PackagesPlugin): Plugin {
  return {
    name: "packages",
    setup(esbuild) {
      const resolve = resolveWithin(esbuild, input)

      esbuild.onResolve({ filter: /^/ }, ({ path, kind, resolveDir, pluginData }) => {
        if (kind === "entry-point") return { path, namespace: "entry" }
        if (!isThorough || pluginData === ASKED) return null
        if (isBuiltin(path)) return { path, external: true }
        return orMissing(resolve, { path, kind, resolveDir })
      })
      esbuild.onLoad({ filter: /^/, namespace: "missing" }, ({ path }) => ({
        contents: throwNotFound(path),
      }))
      esbuild.onLoad({ filter: /^/, namespace: "entry" }, async () => ({
        contents: await entryOf(input, resolve),
        resolveDir: input.folder,
      }))
    },
  }
}

/** Whether all that was bundled is of the installed packages, and all that is left out is Node's. */
export function isWithin({ inputs }: Metafile, { folder, leftOut }: BundleInput): boolean {
  const outside = leftOut.map((path) => `${relative(folder, path)}${sep}`)
  return Object.entries(inputs).every(
    ([path, { imports }]) =>
      (path.startsWith("entry:") || (path.startsWith("packages/") && isLoadable(path))) &&
      !outside.some((prefix) => path.startsWith(prefix)) &&
      imports.every((one) => one.external !== true || isBuiltin(one.path) || one.path === RUNTIME),
  )
}

function isLoadable(path: string): boolean {
  return EXTENSIONS.has(extname(path))
}

function resolveWithin(esbuild: PluginBuild, { folder, leftOut }: BundleInput): Resolve {
  const inside = join(folder, "packages", sep)
  const outside = leftOut.map((path) => join(path, sep))
  return async (path, kind, resolveDir) => {
    const found = await esbuild.resolve(path, { kind, resolveDir, pluginData: ASKED })
    if (found.errors.length > 0 || found.external || found.namespace !== "file") return null
    if (!found.path.startsWith(inside) || !isLoadable(found.path)) return null
    if (outside.some((prefix) => found.path.startsWith(prefix))) return null
    const { sideEffects, suffix } = found
    return { path: found.path, sideEffects, suffix }
  }
}

async function orMissing(
  resolve: Resolve,
  { path, kind, resolveDir }: Pick<OnResolveArgs, "path" | "kind" | "resolveDir">,
): Promise<OnResolveResult> {
  return (await resolve(path, kind, resolveDir)) ?? { path, namespace: "missing" }
}

function throwNotFound(path: string): string {
  const message = JSON.stringify(`Cannot find module '${path}'`)
  return `throw Object.assign(new Error(${message}), { code: "MODULE_NOT_FOUND" })`
}

/** A specifier that leads nowhere has no function: then `require` of it finds no module. */
async function entryOf({ specifiers, folderOf }: BundleInput, resolve: Resolve): Promise<string> {
  const rows = specifiers.map(async (specifier) => {
    const folder = folderOf.get(nameOf(specifier)) ?? ""
    // Node would refuse a package that is made for `import` alone; its author wants it to be had.
    const found =
      (await resolve(specifier, "require-call", folder)) ??
      (await resolve(specifier, "import-statement", folder))
    if (found?.path === undefined) return ""
    return `${JSON.stringify(specifier)}: () => give(require(${JSON.stringify(found.path)})),`
  })
  return [
    // As Node does for an ES module that names what `require` gives.
    'const give = (m) => m?.__esModule && Object.hasOwn(m, "module.exports") ? m["module.exports"] : m',
    "module.exports = { __proto__: null,",
    ...(await Promise.all(rows)),
    "}",
  ].join("\n")
}

function nameOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/")
}
