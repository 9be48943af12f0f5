import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { after, before, describe, it } from "node:test"
import { type ProcessRunner, processRunner } from "../../src/sandbox/process-runner.ts"
import { runRequest } from "./run-request.ts"

const folder = new URL("./actions/", import.meta.url)
/** Long enough to start a process on a busy machine, short since ten Actions here use it up. */
const TIMED_OUT_MS = 1500

describe("the sandbox, run against", () => {
  let runner: ProcessRunner
  before(async () => {
    runner = await processRunner()
  })
  after(() => runner[Symbol.asyncDispose]())

  for (const file of readdirSync(folder).filter((name) => name.endsWith(".js"))) {
    const code = readFileSync(new URL(file, folder), "utf8")
    const { kind, pattern } = expectationOf(file, code)
    it(`${file}: ${kind}`, async () => {
      const wallClockMs = kind === "timed-out" ? TIMED_OUT_MS : 20_000
      const result = await runner.run(runRequest(code, { wallClockMs }))
      const shown = JSON.stringify(result)
      assert.equal(result.outcome.kind, kind, shown)
      if (pattern !== null) assert.match(shown, pattern)
      assert.ok(result.console.length <= 256)
      assert.ok(result.wallClockMs < wallClockMs + 1000, shown)
      assert.doesNotMatch(shown, /s3cret/)
    })
  }
})

// `// expect: KIND` or `// expect: KIND /PATTERN/`, matched against the result as JSON.
function expectationOf(file: string, code: string) {
  const found = /^\/\/ expect: ([a-z-]+)(?: \/(.+)\/)?\n/.exec(code)
  assert.ok(found, `${file} says what to expect in its first line`)
  const [, kind, pattern] = found
  return { kind, pattern: pattern === undefined ? null : new RegExp(pattern) }
}
