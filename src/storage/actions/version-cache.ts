import type { ActionVersion } from "../../actions/version.ts"

/** Bytes of code kept in memory. Ours: some twenty Actions with a large SDK each. */
export const VERSION_CACHE_BYTES_MAX = 64 * 1024 * 1024

export interface VersionCache {
  get(id: string): ActionVersion | null
  set(version: ActionVersion): void
}

/** Versions as they were loaded. What was asked for least recently goes first. */
export function versionCache(bytesMax: number = VERSION_CACHE_BYTES_MAX): VersionCache {
  // A map keeps the order of its insertions.
  const kept = new Map<string, { version: ActionVersion; bytes: number }>()
  let total = 0
  const remove = (id: string) => {
    total -= kept.get(id)?.bytes ?? 0
    kept.delete(id)
  }
  return {
    get(id) {
      const entry = kept.get(id)
      if (entry === undefined) return null
      kept.delete(id)
      kept.set(id, entry)
      return entry.version
    },
    set(version) {
      const bytes = bytesOf(version)
      remove(version.id)
      if (bytes > bytesMax) return
      kept.set(version.id, { version, bytes })
      total += bytes
      for (const id of kept.keys()) {
        if (total <= bytesMax) break
        remove(id)
      }
    },
  }
}

/** Strings take one or two bytes a character; two is on the safe side. */
function bytesOf({ code, bundle, sealedSecrets, modules }: ActionVersion): number {
  const parts = [{ code, bundle, sealedSecrets }, ...modules]
  return 2 * parts.reduce((sum, part) => sum + lengthOf(part), 0)
}

function lengthOf(part: { code: string; bundle: string | null; sealedSecrets: string }): number {
  return part.code.length + (part.bundle?.length ?? 0) + part.sealedSecrets.length
}
