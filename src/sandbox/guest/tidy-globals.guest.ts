import { webcrypto } from "node:crypto"
import { builtinModules } from "node:module"
import { defineProperty, deleteProperty } from "./primordials.guest.ts"

/** Globals that Node names like a module and that scripts have everywhere. */
const KEPT = new Set(["console", "crypto", "process"])

/**
 * Makes the globals those of a module: `node --eval` adds every builtin module and `require`, and
 * puts its own `crypto` over the web's. Also takes away what a wrapper left in the environment.
 */
export function tidyGlobals(console: Console): void {
  const added = [...builtinModules, "require", "module", "exports", "__filename", "__dirname"]
  for (const name of added) if (!KEPT.has(name)) deleteProperty(globalThis, name)
  const define = (name: string, value: unknown) =>
    defineProperty(globalThis, name, { value, writable: true, configurable: true })
  define("crypto", webcrypto)
  define("console", console)
  for (const name of Object.keys(process.env)) deleteProperty(process.env, name)
}
