import { compileFunction, constants } from "node:vm"
import { apply } from "./primordials.guest.ts"

/** Some code and what it is handed after `module` and `exports`. */
export interface Source {
  /** In stack traces. */
  filename: string
  code: string
  parameters: readonly string[]
  values: readonly unknown[]
}

/**
 * A CommonJS module that is not run yet. The function answers its exports; the first call runs the
 * top level. When that throws, so does every call, with the same error.
 */
export function loadOnce({ filename, code, parameters, values }: Source): () => unknown {
  const module: { exports: unknown } = { exports: {} }
  let state: { isLoaded: true } | { isLoaded: false; thrown: unknown } | null = null
  return () => {
    if (state === null) {
      try {
        const run = compileFunction(code, [...parameters], {
          filename,
          importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
        })
        // Set first: what requires itself sees what it has exported so far, as in Node.
        state = { isLoaded: true }
        apply(run, module.exports, [module, module.exports, ...values])
      } catch (thrown) {
        state = { isLoaded: false, thrown }
      }
    }
    if (!state.isLoaded) throw state.thrown
    return module.exports
  }
}
