import { createHash } from "node:crypto"
import type { Package } from "./protocol.ts"

/** Raised when the same packages make another script: then no older bundle is used again. */
const FORMAT = 1

/**
 * Names the bundle of some packages before it is made. Equal for the same exact versions of the same
 * registries, required in the same way; their order does not matter.
 */
export function bundleKey(packages: readonly Package[], specifiers: readonly string[]): string {
  const rows = packages.map(({ name, version, registry }) => [name, version, registry])
  rows.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))
  return digestOf(JSON.stringify([FORMAT, rows, specifiers.toSorted()]))
}

/** SHA-256, base64url. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url")
}
