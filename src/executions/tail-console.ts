import type { ConsoleLine } from "../ports/action-runner.ts"
import type { TailLine, TailStore } from "../ports/execution-store.ts"
import type { Clock } from "../lib/clock.ts"

/** How often lines are handed on while an Action runs. */
const FLUSH_MS = 250

/** Whose console it is. */
export interface TailSource {
  executionId: string
  actionId: string
  actionName: string
}

export interface TailConsole {
  write(line: ConsoleLine): void
  /** Hands on what is left. Never rejects. */
  end(): Promise<void>
}

/**
 * Hands the console of a run to whoever listens, on whichever node. Null: nobody does. What cannot be
 * handed on is lost: a live tail must never hold an Action up.
 */
export async function tailConsole(
  { tail, clock }: { tail: TailStore; clock: Clock },
  source: TailSource,
): Promise<TailConsole | null> {
  const isListened = await tail.isListened(source.actionId, clock.nowMs()).catch(() => false)
  if (!isListened) return null
  let lines: TailLine[] = []
  const flush = async () => {
    const taken = lines
    lines = []
    if (taken.length > 0) await tail.add(taken).catch(() => {})
  }
  const timer = setInterval(flush, FLUSH_MS)
  return {
    write: (line) => void lines.push({ ...source, ...line, atMs: clock.nowMs() }),
    async end() {
      clearInterval(timer)
      await flush()
    },
  }
}
