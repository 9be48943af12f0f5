import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { POST_CHALLENGE } from "../actions/trigger.ts"
import { readGuestLine } from "./protocol.ts"

const rule = { allowLoopbackHttp: false }
const finished = { run: "r", kind: "finished", commands: [], console: "" }

describe("readGuestLine", () => {
  it("reads the four messages there are", () => {
    assert.deepEqual(read({ ready: true }), { type: "ready" })
    assert.deepEqual(read({ pong: "p" }), { type: "pong", ping: "p" })
    assert.deepEqual(read(finished), {
      type: "answer",
      run: "r",
      answer: { kind: "finished", commands: [], console: "" },
    })
    const error = { name: "Error", message: "m", stack: "s" }
    assert.deepEqual(read({ run: "r", kind: "threw", error, console: "c" }), {
      type: "answer",
      run: "r",
      answer: { kind: "threw", error, console: "c" },
    })
  })

  it("takes nothing of another shape", () => {
    const others = [
      null,
      [],
      "ready",
      { ready: 1 },
      { ...finished, run: 1 },
      { ...finished, console: null },
      { ...finished, kind: "passed" },
      { ...finished, commands: {} },
      { ...finished, commands: [{ type: "user.setVerified" }] },
      { ...finished, commands: [{ type: "redirect.sendUserTo", url: "http://a.example" }] },
      { run: "r", kind: "threw", error: { name: "Error", message: {}, stack: "" }, console: "" },
      { run: "r", kind: "threw", error: [], console: "" },
    ]
    for (const other of others) assert.equal(read(other), "not of the agreed shape")
  })

  it("takes a line of 65,536 bytes and not one more", () => {
    const empty = JSON.stringify({ ...finished, console: "" }).length
    const line = (bytes: number) => ({ ...finished, console: "x".repeat(bytes - empty) })
    assert.equal(typeof read(line(65_536)), "object")
    assert.equal(read(line(65_537)), "too large")
  })

  it("survives what is not JSON and what is nested too deep for a parser", () => {
    assert.deepEqual(readGuestLine("{", rule, POST_CHALLENGE), { ok: false, reason: "not JSON" })
    assert.equal(
      readGuestLine("[".repeat(30_000) + "]".repeat(30_000), rule, POST_CHALLENGE).ok,
      false,
    )
  })

  function read(value: unknown): unknown {
    const result = readGuestLine(JSON.stringify(value), rule, POST_CHALLENGE)
    return result.ok ? result.message : result.reason
  }
})
