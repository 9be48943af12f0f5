import { compileFunction } from "node:vm"
import { build, type BuildFailure, type Metafile } from "esbuild"
import { BUNDLE_BYTES_MAX } from "../../actions/limits.ts"
import { type Answer, failure, type Package } from "../protocol.ts"
import { isWithin, packagesPlugin } from "./packages-plugin.child.ts"

export interface BundleInput {
  packages: readonly Package[]
  specifiers: readonly string[]
  /** Where all of it is installed. */
  folder: string
  folderOf: ReadonlyMap<string, string>
  /** Folders of packages that are treated as if they were not there. */
  leftOut: readonly string[]
}

/** Packages that ask where they are get an answer that leads nowhere: there is no file system. */
const PLACES = {
  __dirname: '"/"',
  __filename: '"/bundle.js"',
  "import.meta.url": '"file:///bundle.js"',
  "import.meta.dirname": '"/"',
  "import.meta.filename": '"/bundle.js"',
}

/**
 * Packages as one CommonJS script, whose `module.exports` has a function for each specifier that
 * gives what `require` of it would give. Nothing of a package runs before that. Needs no file.
 */
export async function bundlePackages(input: BundleInput): Promise<Answer> {
  const { packages } = input
  try {
    const script = (await bundleQuickly(input)) ?? (await bundle(input, true)).script
    if (Buffer.byteLength(script) > BUNDLE_BYTES_MAX) return failure("dependency_failed", TOO_LARGE)
    // Parses only: nothing of a package runs here.
    compileFunction(script, ["module", "exports", "require"])
    return { ok: true, packages, script }
  } catch (error) {
    return failure("dependency_failed", explain(error))
  }
}

/** Null: some import wants a closer look, or something else is wrong. */
async function bundleQuickly(input: BundleInput): Promise<string | null> {
  try {
    const { script, metafile } = await bundle(input, false)
    return isWithin(metafile, input) ? script : null
  } catch {
    return null
  }
}

async function bundle(
  input: BundleInput,
  isThorough: boolean,
): Promise<{ script: string; metafile: Metafile }> {
  const { outputFiles, metafile } = await build({
    entryPoints: ["rekey:packages"],
    outfile: "bundle.js",
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "cjs",
    target: "node26",
    // As Node resolves; `module` is the word of bundlers alone.
    conditions: [],
    // The sandbox has no loader for `import()`.
    supported: { "dynamic-import": false },
    define: PLACES,
    loader: { "": "js" },
    keepNames: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    absWorkingDir: input.folder,
    // Or esbuild would look for one.
    tsconfigRaw: "{}",
    plugins: [packagesPlugin(input, { isThorough })],
  })
  return { script: outputFiles[0]?.text ?? "", metafile }
}

const TOO_LARGE = `The npm packages are too large: as one script they may have ${BUNDLE_BYTES_MAX / 1e6} MB.`

function explain(error: unknown): string {
  const first = (error as Partial<BuildFailure>).errors?.[0]
  if (first === undefined) return "The npm packages could not be made into one script."
  const { text, location } = first
  const file = location?.file.replace(/^.*?packages\/\d+\/node_modules\//, "")
  const place = file === undefined ? "" : ` (${file}:${location?.line ?? 0})`
  return `The npm packages could not be made into one script: ${text.slice(0, 500)}${place}`
}
