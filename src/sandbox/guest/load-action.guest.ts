import { isBuiltin } from "node:module"
import { compileFunction, constants } from "node:vm"
import { WRAPPER_PARAMETERS } from "../wrapper.ts"
import { apply, toJson } from "./primordials.guest.ts"

export type ActionHandler = (event: object, api: object) => Promise<unknown>

const getBuiltinModule = process.getBuiltinModule.bind(process)

/**
 * An Action's module, not run yet. The function answers its exports; the first call runs the top
 * level. When that throws, so does every call, with the same error.
 */
export function loadAction(name: string, code: string, console: Console): () => unknown {
  const module: { exports: unknown } = { exports: {} }
  let state: { isLoaded: true } | { isLoaded: false; thrown: unknown } | null = null
  return () => {
    if (state === null) {
      try {
        const run = compileFunction(code, [...WRAPPER_PARAMETERS], {
          filename: name,
          importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
        })
        apply(run, module.exports, [module, module.exports, requireBuiltin, console])
        state = { isLoaded: true }
      } catch (thrown) {
        state = { isLoaded: false, thrown }
      }
    }
    if (!state.isLoaded) throw state.thrown
    return module.exports
  }
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

function requireBuiltin(id: unknown): unknown {
  const found = typeof id === "string" && isBuiltin(id) ? getBuiltinModule(id) : undefined
  if (found !== undefined) return found
  throw Object.assign(
    new Error(
      `Cannot find module '${String(id)}'. An Action can require the modules of Node.js; ` +
        "bundle an npm package into its file (esbuild --bundle --platform=node --format=cjs).",
    ),
    { code: "MODULE_NOT_FOUND" },
  )
}
