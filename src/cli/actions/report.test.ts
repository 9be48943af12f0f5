import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { asText, placeOf, type Tested } from "./report.ts"

describe("the report of a run", () => {
  it("shows the line that threw, with what stands around it", () => {
    const stack = "Error: no\n    at f (step-up.js:2:9)\n    at x (node:events:1:1)"
    const text = asText(tested("one\n  two()\nthree\nfour", stack))
    assert.ok(text.includes("    1 | one\n  > 2 |   two()\n      |         ^\n    3 | three\n\n"))
    assert.ok(text.endsWith("  at f (step-up.js:2:9)"))
  })

  it("finds the place in the Action's own file only", () => {
    const at = (stack: string) => placeOf(tested("", stack))
    assert.deepEqual(at("Error\n    at step-up.js:7:3"), { line: 7, column: 3 })
    assert.deepEqual(at("Error\n    at f (npm-packages:1:2)\n    at g (step-up.js:8:1)"), {
      line: 8,
      column: 1,
    })
    assert.equal(at("Error\n    at other-step-up.js:7:3"), null)
    assert.equal(at("Error\n    at step-upxjs:7:3"), null)
  })

  it("lets nothing that an Action wrote move the cursor", () => {
    const console = [{ level: "info", text: "\u001b[2Jgone\r" }] as const
    const text = asText({ ...tested("", ""), console })
    assert.ok(text.includes("info  \ufffd[2Jgone\ufffd"))
  })
})

function tested(source: string, stack: string): Tested {
  return {
    file: "actions/step-up.js",
    source,
    trigger: "password-reset-post-challenge",
    handler: "onExecutePostChallenge",
    outcome: { kind: "threw", name: "Error", message: "no", stack },
    decision: { type: "failed", why: "action", error: { name: "Error", message: "no", stack } },
    console: [],
    buildMs: 1,
    wallClockMs: 2,
    waitedMs: 0,
  }
}
