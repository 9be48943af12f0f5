import { readdir } from "node:fs/promises"
import { type Failure, failure } from "../protocol.ts"
import type { Place } from "./install.child.ts"

export type Native = { ok: true; leftOut: readonly string[] } | Failure

/**
 * Refuses packages with compiled parts: the sandbox loads none. One that is optional is left out
 * instead, as npm does on a system it is not made for.
 */
export async function findNative(places: readonly Place[]): Promise<Native> {
  const leftOut: string[] = []
  for (const { name, path, isOptional } of places) {
    if (!(await isNative(path))) continue
    if (!isOptional)
      return failure(
        "native_module",
        `Compilation failed: Cannot find module '${name}': it has compiled parts (a native add-on), and only packages in JavaScript can be used.`,
      )
    leftOut.push(path)
  }
  return { ok: true, leftOut }
}

// Packages inside have a place of their own.
async function isNative(path: string): Promise<boolean> {
  const folders = [path]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) {
        if (entry.name !== "node_modules") folders.push(`${folder}/${entry.name}`)
      } else if (entry.name.endsWith(".node") || isRecipe(entry.name, folder === path)) {
        return true
      }
    }
  }
  return false
}

/** `node-gyp` builds what has this at its top. */
function isRecipe(name: string, isTop: boolean): boolean {
  return isTop && name === "binding.gyp"
}
