import { once } from "node:events"
import { chownSync, mkdtempSync, rmSync } from "node:fs"
import { rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { extname, join } from "node:path"
import { Worker } from "node:worker_threads"
import type { DoorMessage } from "./doors.worker.ts"
import { ASK } from "./question.ts"

/** The doors of every guest of one runner. */
export interface Doors {
  /** A door for one guest. */
  open(): { folder: string; close(): void }
  /** Ends every connection and leaves no file behind. */
  close(): Promise<void>
}

/** @param newPrivateFolder Makes a private folder that guests can get into. */
export async function newDoors(
  allowPrivateNetwork: boolean,
  newPrivateFolder: () => string,
): Promise<Doors> {
  const open = new Set<string>()
  let isClosed = false
  let worker = start()

  function start(): Worker {
    // This file's own suffix: `.ts` in the sources, `.js` in the published package.
    const entry = new URL(`./doors.worker${extname(import.meta.url)}`, import.meta.url)
    const started = new Worker(entry, { workerData: { allowPrivateNetwork } })
    started.unref()
    started.on("error", () => {})
    started.on("exit", restart)
    return started
  }

  function restart(): void {
    if (isClosed) return
    worker = start()
    for (const folder of open) {
      rmSync(join(folder, ASK), { force: true })
      tell({ type: "open", folder })
    }
  }

  function tell(message: DoorMessage): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(message)
  }

  // From here on it opens a door long before a guest has started.
  await once(worker, "message")
  return {
    open() {
      const folder = newPrivateFolder()
      open.add(folder)
      tell({ type: "open", folder })
      return {
        folder,
        close() {
          if (!open.delete(folder)) return
          tell({ type: "close", folder })
          void rm(folder, { recursive: true, force: true }).catch(() => {})
        },
      }
    },
    async close() {
      isClosed = true
      await worker.terminate()
      await Promise.all([...open].map((folder) => rm(folder, { recursive: true, force: true })))
    },
  }
}

/**
 * A new folder for temporary files that nobody but this server and one other user gets into.
 *
 * @param userId The other user. Null: none.
 */
export function newFolder(userId: number | null): string {
  const folder = mkdtempSync(join(tmpdir(), "rekey-egress-"))
  if (userId !== null) chownSync(folder, userId, userId)
  return folder
}
