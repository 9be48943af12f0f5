import { readdirSync, readFileSync } from "node:fs"

const CLOSE_ON_EXEC = 0o2000000
const DESCRIPTORS = "/proc/self/fdinfo"

/**
 * Descriptors above `last` that every child of this server would get: whoever started the server left
 * them open. What Node opens itself is closed for children. Empty where there is no `/proc`.
 */
export function inheritedDescriptors(last: number): readonly number[] {
  return numbers().filter((fd) => {
    try {
      const flags = /^flags:\s+(\d+)$/m.exec(readFileSync(`${DESCRIPTORS}/${fd}`, "utf8"))?.[1]
      return fd > last && (Number.parseInt(flags ?? "", 8) & CLOSE_ON_EXEC) === 0
    } catch {
      // Closed meanwhile: the one that listed them.
      return false
    }
  })
}

function numbers(): readonly number[] {
  try {
    return readdirSync(DESCRIPTORS).map(Number)
  } catch {
    return []
  }
}
