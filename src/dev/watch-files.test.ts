import assert from "node:assert/strict"
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, describe, it } from "node:test"
import { watchFiles } from "./watch-files.ts"

const folder = mkdtempSync(join(tmpdir(), "rekey-watch-"))
after(() => rmSync(folder, { recursive: true }))

describe("watchFiles", () => {
  it("tells of a file that is written, replaced, removed and made", { timeout: 20_000 }, async () => {
    const file = join(folder, "a")
    writeFileSync(file, "1")
    const { changed, watching } = watch(() => [file])
    await using _ = watching
    const steps = [
      () => writeFileSync(file, "12"),
      () => {
        writeFileSync(`${file}.new`, "34")
        renameSync(`${file}.new`, file)
      },
      () => rmSync(file),
      () => writeFileSync(file, "5"),
    ]
    for (const step of steps) {
      const next = changed()
      await step()
      await next
    }
  })

  it("does not miss a change that happens while the last one is dealt with", { timeout: 20_000 }, async () => {
    const file = join(folder, "b")
    writeFileSync(file, "1")
    let calls = 0
    let isDone = () => {}
    const done = new Promise<void>((resolve) => (isDone = resolve))
    await using _ = watchFiles(
      () => [file],
      async () => {
        if (++calls === 1) writeFileSync(file, "123")
        else isDone()
      },
      5,
    )
    await untilWatched()
    writeFileSync(file, "12")
    await done
    assert.equal(calls, 2)
  })
})

function watch(paths: () => string[]) {
  let tell = () => {}
  const watching = watchFiles(paths, async () => tell(), 5)
  const changed = () => new Promise<void>((resolve) => (tell = resolve))
  return { changed: () => (void untilWatched(), changed()), watching }
}

// The first look is taken before a change can be one.
function untilWatched(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50))
}
