import { readFile } from "node:fs/promises"
import { isBuiltin } from "node:module"
import { dirname, resolve } from "node:path"
import { DEPENDENCIES_MAX } from "../../actions/limits.ts"
import type { Dependency } from "../../actions/action.ts"
import type { RunRequest } from "../../ports/action-runner.ts"
import type { Call } from "../command.ts"
import { readText, toPair } from "./read-inputs.ts"

export interface BuiltFile {
  /** JavaScript; lines and columns are those of the source. */
  code: string
  /** Its npm packages. Null: it needs none. */
  bundle: string | null
}

/**
 * Makes a file into what runs: types taken away, and the npm packages that it requires installed in
 * the versions that the `package.json` beside it names.
 *
 * @throws naming file and place when it cannot be deployed.
 */
export async function buildFile(call: Call, file: string, source: string): Promise<BuiltFile> {
  const isTypeScript = /\.[cm]?ts$/.test(file)
  const folder = dirname(resolve(call.host.cwd, file))
  const dependencies = await dependenciesOf(source, folder)
  const builder = await call.host.parts.actionBuilder(call.settings().settings.npmRegistry)
  const built = await builder.build({ code: source, isTypeScript, dependencies })
  if (!built.ok)
    throw new Error(built.errors.map(({ message }) => `${file}: ${message}`).join("\n"))
  return { code: built.javascript ?? source, bundle: built.bundle?.code ?? null }
}

/** The Actions Modules that `--module` names, with the secrets of `--module-secret`. */
export async function buildModules(call: Call): Promise<RunRequest["version"]["modules"]> {
  const secrets = call.textsOf("module-secret").map((text) => {
    const [path, value] = toPair("module-secret", text)
    const at = path.indexOf("/")
    return { module: path.slice(0, at), name: path.slice(at + 1), value }
  })
  return Promise.all(
    call.textsOf("module").map(async (text) => {
      const [name, file] = toPair("module", text)
      const own = secrets.filter(({ module }) => module === name)
      return {
        name,
        ...(await buildFile(call, file, await readText(call, file))),
        secrets: Object.fromEntries(own.map((secret) => [secret.name, secret.value])),
      }
    }),
  )
}

/** Packages that `source` names and the `package.json` has a version for. */
export async function dependenciesOf(
  source: string,
  folder: string,
): Promise<readonly Dependency[]> {
  const named = new Set(
    [...source.matchAll(/\b(?:require|import)\s*\(\s*["']([^"'\n]+)["']/g)]
      .map(([, specifier = ""]) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? "")
      .filter((name) => !/^(?:\.|actions:)/.test(name) && !isBuiltin(name)),
  )
  if (named.size === 0) return []
  const versions = await versionsIn(folder)
  return [...named]
    .filter((name) => typeof versions[name] === "string")
    .slice(0, DEPENDENCIES_MAX)
    .map((name) => ({ name, version: String(versions[name]), registryUrl: null }))
}

async function versionsIn(folder: string): Promise<Record<string, unknown>> {
  const path = resolve(folder, "package.json")
  const text = await readFile(path, "utf8").catch(() => "{}")
  try {
    const { dependencies, devDependencies } = JSON.parse(text) as Record<string, object>
    return { ...devDependencies, ...dependencies }
  } catch {
    throw new Error(`${path} is not valid JSON`)
  }
}
