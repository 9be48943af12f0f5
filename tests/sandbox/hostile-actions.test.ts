import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { after, before, describe, it } from "node:test"
import { type TriggerId, TRIGGERS } from "../../src/actions/trigger.ts"
import { type ProcessRunner, processRunner } from "../../src/sandbox/process-runner.ts"
import { bundleOf, runRequest } from "./run-request.ts"

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
    const { trigger, version } = partsOf(code)
    it(`${file}: ${kind}`, async () => {
      const wallClockMs = kind === "timed-out" ? TIMED_OUT_MS : 20_000
      const result = await runner.run(runRequest(code, { wallClockMs, trigger, version }))
      const shown = JSON.stringify(result)
      assert.equal(result.outcome.kind, kind, shown)
      if (pattern !== null) assert.match(shown, pattern)
      assert.ok(result.console.length <= 256)
      assert.ok(result.wallClockMs < wallClockMs + 1000, shown)
      assert.doesNotMatch(shown, /s3cret/)
    })
  }
})

// A line `// package NAME` or `// module NAME` starts the code of one; the Action's own comes first. Every
// module has a secret. An Action of another trigger exports that trigger's handler.
function partsOf(code: string) {
  const [action = "", ...parts] = code.split(/^(?=\/\/ (?:package|module) \S+$)/m)
  const named = parts.map((part) => {
    const [, kind, name = ""] = /^\/\/ (package|module) (\S+)$/m.exec(part) ?? []
    return { kind, name, code: part }
  })
  const packages = named.filter(({ kind }) => kind === "package")
  const modules = named.filter(({ kind }) => kind === "module")
  const trigger = (Object.keys(TRIGGERS) as TriggerId[]).find((id) =>
    code.includes(`exports.${TRIGGERS[id].execute} =`),
  )
  return {
    trigger: trigger ?? "password-reset-post-challenge",
    version: {
      id: code,
      actionName: "my-action",
      code: action,
      bundle: packages.length === 0 ? null : bundleOf(packages),
      modules: modules.map((module) => ({
        name: module.name,
        code: module.code,
        bundle: null,
        secrets: { KEY: "s3cret-of-the-module" },
      })),
    },
  }
}

// `// expect: KIND` or `// expect: KIND /PATTERN/`, matched against the result as JSON.
function expectationOf(file: string, code: string) {
  const found = /^\/\/ expect: ([a-z-]+)(?: \/(.+)\/)?\n/.exec(code)
  assert.ok(found, `${file} says what to expect in its first line`)
  const [, kind, pattern] = found
  return { kind, pattern: pattern === undefined ? null : new RegExp(pattern) }
}
