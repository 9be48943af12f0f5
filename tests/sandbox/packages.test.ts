import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import type { RunRequest } from "../../src/ports/action-runner.ts"
import { checkAction } from "../../src/sandbox/check-action.ts"
import { type ProcessRunner, processRunner } from "../../src/sandbox/process-runner.ts"
import { actionOf, bundleOf, runRequest } from "./run-request.ts"

const COUNTED = "globalThis.loads = (globalThis.loads ?? 0) + 1"

describe("require, as an Action calls it", () => {
  let runner: ProcessRunner
  before(async () => {
    runner = await processRunner()
  })
  after(() => runner[Symbol.asyncDispose]())

  it("gives packages and their sub-paths, which may require what is Node's", async () => {
    const bundle = bundleOf([
      { name: "greet", code: "module.exports = (name) => `hello ${name}`" },
      { name: "@scope/hash/sha", code: 'exports.sha = require("crypto").hash' },
    ])
    const { console: written } = await run(
      `const greet = require("greet")
       console.log(greet("ana"), require("@scope/hash/sha").sha("sha1", ""))`,
      { bundle },
    )
    assert.equal(written, "hello ana da39a3ee5e6b4b0d3255bfef95601890afd80709\n")
  })

  it("takes a bundle of ten million bytes", async () => {
    const code = `module.exports = ${JSON.stringify("x".repeat(9_900_000))}.length`
    const bundle = bundleOf([{ name: "large", code }])
    const { console: written } = await run('console.log(require("large"))', { bundle })
    assert.equal(written, "9900000\n")
  })

  it("loads packages when they are first required, once in a process", async () => {
    const bundle = `${COUNTED}; module.exports = { one: () => "1", two: () => "2" }`
    const body = `
      console.log(globalThis.loads ?? 0)
      if (event.requires) console.log(require("one"), require("two"), globalThis.loads)`
    const version = { bundle, code: actionOf(body) }
    const written = []
    for (const requires of [false, true, true]) {
      written.push((await run(body, version, { requires })).console)
    }
    assert.deepEqual(written, ["0\n", "0\n1 2 1\n", "1\n1 2 1\n"])
  })

  it("gives a module with a bundle and a console of its own, run once in a process", async () => {
    const modules = [
      {
        name: "tools",
        code: `${COUNTED}; const name = require("who")
               module.exports = () => console.log(name, globalThis.loads, typeof api)`,
        bundle: bundleOf([{ name: "who", code: 'module.exports = "a package of the module"' }]),
        secrets: {},
      },
    ]
    const bundle = bundleOf([{ name: "who", code: 'module.exports = "a package of the Action"' }])
    const body = 'require("actions:tools")(); console.log(require("who"))'
    for (let i = 0; i < 2; i++) {
      const { console: written } = await run(body, { modules, bundle })
      assert.equal(written, "a package of the module 1 undefined\na package of the Action\n")
    }
  })

  it("keeps the lines and columns of TypeScript in errors", async () => {
    const source = `interface Event { user: { email: string } }
exports.onExecutePostChallenge = async (event: Event, api: unknown): Promise<void> => {
  const email: string = event.user.email; fail(email as string)
}
function fail(email: string): never { throw new Error(email) }`
    const checked = checkAction(source, true)
    assert.ok(checked.ok)
    const { outcome } = await run("", { code: checked.code })
    const stack = outcome.kind === "threw" ? outcome.stack : ""
    assert.match(stack, /^ {4}at fail \(my-action:5:45\)$/m)
    assert.match(stack, /my-action:3:43/)
    assert.doesNotMatch(stack, /\[eval\]|guest/)
  })

  function run(
    body: string,
    version: Partial<RunRequest["version"]>,
    event: Record<string, unknown> = { user: { email: "ana@example.com" } },
  ) {
    const request = runRequest(version.code ?? actionOf(body), { event })
    return runner.run({ ...request, version: { ...request.version, id: body, ...version } })
  }
})
