import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { describe, it } from "node:test"
import { resetStates } from "../../tools/reset-states.ts"

describe("the reference docs", () => {
  it("draw the reset's states as the code has them (`npm run docs` writes them)", () => {
    const path = new URL("../../docs/reference/reset-states.md", import.meta.url)
    assert.equal(readFileSync(path, "utf8"), resetStates())
  })
})
