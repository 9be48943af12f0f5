import { stat } from "node:fs/promises"
import { setTimeout } from "node:timers/promises"

/** How often files are looked at. Polling misses nothing: not a rename, not a mounted folder. */
const LOOK_MS = 300

/**
 * Calls `onChange` after files changed and have then been quiet for one look. A call that still
 * runs is never joined by a second one. Resolves when the files have been looked at once: what
 * changes from then on is a change. Disposing of it stops the looking and waits for the call.
 *
 * @param paths Asked before every look: what to watch may change with what was read.
 */
export async function watchFiles(
  paths: () => Iterable<string>,
  onChange: () => Promise<void>,
  lookMs: number = LOOK_MS,
): Promise<AsyncDisposable> {
  const stopping = new AbortController()
  const { signal } = stopping
  const first = await marksOf(paths())
  const look = async () => {
    let handled = first
    let before = first
    while (!signal.aborted) {
      // Rejects when it is aborted: then there is nothing more to look at.
      await setTimeout(lookMs, undefined, { signal }).catch(() => {})
      const now = await marksOf(paths())
      if (signal.aborted) return
      const isQuiet = !differs(before, now)
      before = now
      if (!isQuiet || !differs(handled, now)) continue
      await onChange()
      // A file that changed while `onChange` ran still differs from `now`. Files that count only
      // since then begin as they are.
      handled = new Map([...(await marksOf(paths())), ...now])
    }
  }
  const looking = look()
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await looking
    },
  }
}

type Marks = ReadonlyMap<string, string>

async function marksOf(paths: Iterable<string>): Promise<Marks> {
  const marks = [...paths].map(async (path) => {
    try {
      const { mtimeNs, size, ino } = await stat(path, { bigint: true })
      return [path, `${mtimeNs} ${size} ${ino}`] as const
    } catch {
      return [path, "missing"] as const
    }
  })
  return new Map(await Promise.all(marks))
}

/** Only files known to both count: one that is new to the list has not changed. */
function differs(old: Marks, now: Marks): boolean {
  return [...now].some(([path, mark]) => old.has(path) && old.get(path) !== mark)
}
