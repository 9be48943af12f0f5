import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { isOutOfMemory, outcomeOfEnd } from "./exit-outcome.ts"

const end = { wasReady: true, exitCode: null, signal: null, lastWords: "" }

describe("outcomeOfEnd", () => {
  it("never is a pass, however well the process says it ended", () => {
    assert.equal(outcomeOfEnd({ ...end, exitCode: 0 }).kind, "crashed")
    assert.equal(outcomeOfEnd({ ...end, signal: "SIGKILL" }).kind, "crashed")
  })

  it("tells an Action that crashed from a sandbox that did not start", () => {
    assert.deepEqual(
      outcomeOfEnd({ ...end, wasReady: false, exitCode: 1, lastWords: "bwrap: no" }),
      {
        kind: "not-started",
        message: "The sandbox did not start. bwrap: no",
      },
    )
  })

  it("knows what V8 says when its memory is used up", () => {
    const lastWords =
      "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory"
    assert.equal(outcomeOfEnd({ ...end, signal: "SIGABRT", lastWords }).kind, "out-of-memory")
  })
})

describe("isOutOfMemory", () => {
  it("knows the errors of Buffers and WebAssembly and leaves other range errors", () => {
    const error = { name: "RangeError", message: "Array buffer allocation failed", stack: "" }
    assert.equal(isOutOfMemory(error), true)
    const grow = "WebAssembly.Memory.grow(): Unable to grow instance memory"
    assert.equal(isOutOfMemory({ ...error, message: grow }), true)
    assert.equal(isOutOfMemory({ ...error, message: "Invalid array length" }), false)
    assert.equal(isOutOfMemory({ ...error, name: "Error" }), false)
  })
})
