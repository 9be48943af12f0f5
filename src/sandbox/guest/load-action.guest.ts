import { isBuiltin } from "node:module"
import { BUNDLE_PARAMETERS, MODULE_WRAPPER_PARAMETERS, WRAPPER_PARAMETERS } from "../wrapper.ts"
import type { LoadedCode } from "../protocol.ts"
import { loadOnce } from "./load-once.guest.ts"
import { freeze, hasOwn, toJson } from "./primordials.guest.ts"

export type ActionHandler = (event: object, api: object) => Promise<unknown>

type Require = (id: unknown) => unknown

const getBuiltinModule = process.getBuiltinModule.bind(process)
const MODULE_PREFIX = "actions:"
const ADD_PACKAGE = "Add the npm package to the dependencies of the Action."
const ADD_PACKAGE_TO_MODULE =
  "Add the npm package to the dependencies of the module; a module cannot require another."

/** An Action's module, not run yet: see `loadOnce`. */
export function loadAction(name: string, loaded: LoadedCode, console: Console): () => unknown {
  const requirePackage = requireFrom(loaded.bundle, ADD_PACKAGE)
  const modules = new Map<unknown, () => unknown>()
  for (const module of loaded.modules) modules.set(module.name, loadModule(module, console))
  const require: Require = (id) => {
    if (typeof id !== "string" || !id.startsWith(MODULE_PREFIX)) return requirePackage(id)
    const load = modules.get(id.slice(MODULE_PREFIX.length))
    if (load === undefined) throw notFound(id, "Add the module to the Action.")
    return load()
  }
  return loadOnce({
    filename: name,
    code: loaded.code,
    parameters: WRAPPER_PARAMETERS,
    values: [require, console],
  })
}

/** A module runs once in a process, however often it is required; it requires no other module. */
function loadModule(
  { name, code, bundle, secrets }: LoadedCode["modules"][number],
  console: Console,
): () => unknown {
  const actions = freeze({ secrets: freeze({ ...secrets }) })
  return loadOnce({
    filename: `${MODULE_PREFIX}${name}`,
    code,
    parameters: MODULE_WRAPPER_PARAMETERS,
    values: [requireFrom(bundle, ADD_PACKAGE_TO_MODULE), console, actions],
  })
}

/** Node's own modules first, as in Node, then the packages of the bundle. */
function requireFrom(bundle: string | null, hint: string): Require {
  const getPackages =
    bundle === null
      ? null
      : loadOnce({
          filename: "npm-packages",
          code: bundle,
          parameters: BUNDLE_PARAMETERS,
          values: [requireBuiltin],
        })
  return (id) => {
    const builtin = findBuiltin(id)
    if (builtin !== undefined) return builtin
    const packages = getPackages?.() as Record<string, () => unknown> | undefined
    if (packages !== undefined && typeof id === "string" && hasOwn(packages, id)) {
      return packages[id]?.()
    }
    throw notFound(id, hint)
  }
}

function requireBuiltin(id: unknown): unknown {
  const found = findBuiltin(id)
  if (found !== undefined) return found
  throw notFound(id, "A package requires it that does not name it among its dependencies.")
}

function findBuiltin(id: unknown): unknown {
  return typeof id === "string" && isBuiltin(id) ? getBuiltinModule(id) : undefined
}

function notFound(id: unknown, hint: string): Error {
  return Object.assign(new Error(`Cannot find module '${String(id)}'. ${hint}`), {
    code: "MODULE_NOT_FOUND",
  })
}

/** @throws {Error} with Auth0's texts, when the export is missing or not an async function. */
export function findHandler(exports: unknown, name: string): ActionHandler {
  if (typeof exports !== "object" || exports === null) {
    throw new Error("The Action must export an object.")
  }
  const handler = (exports as Record<string, unknown>)[name]
  if (typeof handler !== "function" || handler.constructor?.name !== "AsyncFunction") {
    throw new Error(
      `Invalid function signature for the ${toJson(name)} handler. ` +
        `Use "exports.${name} = async function(event, api) { }" as the signature.`,
    )
  }
  return handler as ActionHandler
}
