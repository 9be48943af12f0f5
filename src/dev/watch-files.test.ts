import assert from "node:assert/strict"
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, describe, it } from "node:test"
import { watchFiles } from "./watch-files.ts"

const folder = mkdtempSync(join(tmpdir(), "rekey-watch-"))
after(() => rmSync(folder, { recursive: true }))

describe("watchFiles", () => {
  it(
    "tells of a file that is written, replaced, removed and made",
    { timeout: 20_000 },
    async () => {
      const file = join(folder, "a")
      writeFileSync(file, "1")
      let tell = () => {}
      await using _ = await watchFiles(
        () => [file],
        async () => tell(),
        5,
      )
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
        const told = new Promise<void>((resolve) => (tell = resolve))
        step()
        await told
      }
    },
  )

  it(
    "does not miss a change that happens while the last one is dealt with",
    { timeout: 20_000 },
    async () => {
      const file = join(folder, "b")
      writeFileSync(file, "1")
      let calls = 0
      let isDone = () => {}
      const done = new Promise<void>((resolve) => (isDone = resolve))
      await using _ = await watchFiles(
        () => [file],
        async () => {
          if (++calls === 1) writeFileSync(file, "123")
          else isDone()
        },
        5,
      )
      writeFileSync(file, "12")
      await done
      assert.equal(calls, 2)
    },
  )
})
