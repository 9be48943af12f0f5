import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { nearestTo } from "./nearest.ts"

describe("nearestTo", () => {
  const commands = ["dev", "start", "migrate", "import", "doctor"]

  it("finds what was meant within two slips", () => {
    assert.equal(nearestTo("strat", commands), "start")
    assert.equal(nearestTo("IMPORT", commands), "import")
    assert.equal(nearestTo("imprt", commands), "import")
  })

  it("finds nothing beyond that", () => {
    assert.equal(nearestTo("imp", commands), null)
    assert.equal(nearestTo("export-all", commands), null)
    assert.equal(nearestTo("", commands), null)
    assert.equal(nearestTo("x", commands), null)
  })
})
