import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, it } from "node:test"

const ROOT = join(import.meta.dirname, "../..")
const DOCUMENT = readFileSync(join(ROOT, "docs/reference/compatibility.md"), "utf8")
/** Rows of all tables, but for their headings. */
const ROWS = [...DOCUMENT.matchAll(/^\| (?!Auth0 \|)(.*) \|$/gm)].map(([, row = ""]) =>
  row.split(" | "),
)

describe("docs/reference/compatibility.md", () => {
  it("says of every behaviour what happens here and which test holds it", () => {
    assert.ok(ROWS.length > 100)
    for (const row of ROWS) assert.equal(row.length, 3, row.join(" | "))
  })

  it("names only tests that are there", () => {
    const missing = ROWS.map((row) => row[2] ?? "").filter((cell) => !isThere(cell))
    assert.deepEqual(missing, [])
  })
})

/** Of a cell as in `tests/a.test.ts`: "does it", where … stands for what a template fills in. */
function isThere(cell: string): boolean {
  const [, path = "", title = ""] = /^`([^`]+)`: "(.+)"$/.exec(cell) ?? []
  if (path === "" || !existsSync(join(ROOT, path))) return false
  const titles = readFileSync(join(ROOT, path), "utf8").matchAll(/\bit\((["`])(.*?)\1/g)
  const filled = [...titles].map(([, , text = ""]) => text.replace(/\$\{[^}]*\}/g, "…"))
  return filled.includes(title)
}
