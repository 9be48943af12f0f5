import { readFileSync } from "node:fs"
import * as nodeModule from "node:module"
import { isAbsolute, resolve } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import type { ModuleInput } from "rekey/testing"
import { checkAction } from "../sandbox/check-action.ts"

type Require = (id: string) => unknown

/**
 * The module of an Action, not run yet: the first call runs its top level. When that throws, so does
 * every call, with the same error.
 * @throws {SyntaxError} naming file, line and column, for code that could not be deployed.
 */
export function loadFile(
  file: string | URL,
  modules: Readonly<Record<string, ModuleInput>>,
): () => unknown {
  const loaded = new Map<string, () => unknown>()
  for (const [name, module] of Object.entries(modules)) loaded.set(name, loadModule(name, module))
  const path = pathOf(file)
  const fromNpm = npmRequire(path)
  return compile(path, (id) => {
    const name = /^actions:(.*)$/s.exec(id)?.[1]
    if (name === undefined) return fromNpm(id)
    const found = loaded.get(name)
    if (found === undefined) throw notFound(id, "hand it to execute() as one of its modules.")
    return found()
  })
}

function loadModule(name: string, { file, exports, secrets }: ModuleInput): () => unknown {
  if (file === undefined) {
    if (secrets !== undefined)
      throw new TypeError(`modules.${name}: secrets are for a module that is given as a file.`)
    return () => exports
  }
  const path = pathOf(file)
  const fromNpm = npmRequire(path)
  return compile(
    path,
    (id) => {
      if (id.startsWith("actions:")) throw notFound(id, "a module cannot use another one.")
      return fromNpm(id)
    },
    { secrets: Object.freeze({ ...secrets }) },
  )
}

function compile(path: string, require: Require, actions?: object): () => unknown {
  const code = codeOf(path)
  const module: { exports: unknown } = { exports: {} }
  const more = actions === undefined ? "" : ", actions"
  // Eval and not `node:vm`: Jest gives tests globals of their own, and what a test puts there, such
  // as another `fetch`, has to be there for the Action. The code is the author's own.
  // oxlint-disable-next-line no-eval -- see above
  const run = (0, eval)(
    `(function (module, exports, require${more}) {${code}\n})\n//# sourceURL=${pathToFileURL(path)}`,
  ) as (...parameters: unknown[]) => void
  let state: { isLoaded: true } | { isLoaded: false; thrown: unknown } | null = null
  return () => {
    if (state === null) {
      try {
        run.call(module.exports, module, module.exports, require, actions)
        state = { isLoaded: true }
      } catch (thrown) {
        state = { isLoaded: false, thrown }
      }
    }
    if (!state.isLoaded) throw state.thrown
    return module.exports
  }
}

function codeOf(path: string): string {
  const isTypeScript = /\.[cm]?ts$/.test(path)
  if (isTypeScript && typeof nodeModule.stripTypeScriptTypes !== "function")
    throw new TypeError(`${path}: TypeScript needs Node 22.13 or newer.`)
  const checked = checkAction(readFileSync(path, "utf8"), isTypeScript)
  if (checked.ok) return checked.code
  const { message, line, column } = checked.error
  const place = [path, line, column].filter((part) => part !== null).join(":")
  throw new SyntaxError(`${place}: ${message}`)
}

/** What the Action's folder has: the server knows an Action's dependencies, but no other files. */
function npmRequire(path: string): Require {
  const require = nodeModule.createRequire(path)
  return (id) => {
    if (/^\.{0,2}\//.test(id) || isAbsolute(id))
      throw notFound(id, "an Action is one file; share code as an Actions Module.")
    return require(id)
  }
}

function notFound(id: string, hint: string): Error {
  return Object.assign(new Error(`Cannot find module '${id}': ${hint}`), {
    code: "MODULE_NOT_FOUND",
  })
}

function pathOf(file: string | URL): string {
  return typeof file === "string" && !file.startsWith("file:") ? resolve(file) : fileURLToPath(file)
}
