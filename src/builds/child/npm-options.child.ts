import { join } from "node:path"
import { REGISTRY_RETRIES, REGISTRY_SILENCE_MAX_MS } from "../limits.ts"

/** For pacote and Arborist. Neither reads a `.npmrc`: that is the npm command's. */
export function npmOptions(registry: string, folder: string): object {
  return {
    registry,
    cache: join(folder, "cache"),
    timeout: REGISTRY_SILENCE_MAX_MS,
    retry: { retries: REGISTRY_RETRIES, minTimeout: 200, maxTimeout: 1000 },
    ignoreScripts: true,
    // Packages of the registry alone, at any depth, from the registry's own address.
    allowGit: "none",
    allowRemote: "none",
    allowFile: "none",
    allowDirectory: "none",
  }
}
