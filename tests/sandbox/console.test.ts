import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { TAIL_LENGTH_MAX } from "../../src/actions/limits.ts"
import type { ConsoleLine, RunRequest } from "../../src/ports/action-runner.ts"
import { type ProcessRunner, processRunner } from "../../src/sandbox/process-runner.ts"
import { actionOf, runRequest } from "./run-request.ts"

describe("the console of an Action, heard live", () => {
  let runner: ProcessRunner
  before(async () => {
    runner = await processRunner()
  })
  after(() => runner[Symbol.asyncDispose]())

  it("has a line for every call, with the level of its method", async () => {
    const { lines } = await hear(`
      console.debug("a %s", 1); console.log({ b: 2 }); console.info("c\\nd")
      console.warn("e"); console.error("f"); console.trace("g"); console.assert(false, "h"); console.log()`)
    const shown = lines.map(({ level, text }) => `${level} ${text.split("\n    at ")[0]}`)
    assert.deepEqual(shown, [
      "debug a 1",
      "info { b: 2 }",
      "info c\nd",
      "warn e",
      "error f",
      "debug Trace: g",
      "error Assertion failed: h",
      "info ",
    ])
  })

  it("is heard while the run is on", async () => {
    const { promise, resolve } = Promise.withResolvers<ConsoleLine>()
    const run = runner.run(
      runRequest(actionOf('console.log("on"); for (;;);'), {
        wallClockMs: 2000,
        onConsole: resolve,
      }),
    )
    assert.equal(await Promise.race([promise.then(() => "heard"), run]), "heard")
    assert.equal((await run).outcome.kind, "timed-out")
  })

  it("tells no secret of the Action or of a module, however long the text", async () => {
    const version = {
      ...runRequest("").version,
      id: "with a module",
      code: actionOf(`
        console.log(event.secrets.API_KEY, require("actions:keys"))
        console.log("x".repeat(7995) + event.secrets.API_KEY)`),
      modules: [
        {
          name: "keys",
          code: "module.exports = actions.secrets.KEY",
          bundle: null,
          secrets: { KEY: "of the module" },
        },
      ],
    }
    const { lines } = await hear("", { version })
    const written = lines.map(({ text }) => text).join("")
    assert.equal(written, `[secret] [secret]${"x".repeat(7995)}[secret]`)
  })

  it("ends at its limit and says so", async () => {
    const { lines, outcome } = await hear(
      'for (let i = 0; i < 400; i++) console.log("x".repeat(1000))',
    )
    assert.equal(outcome.kind, "finished")
    assert.match(lines.at(-1)?.text ?? "", /the rest is left out/)
    const length = lines.reduce((sum, { text }) => sum + text.length, 0)
    assert.ok(length <= TAIL_LENGTH_MAX && length > TAIL_LENGTH_MAX - 3000, String(length))
  })

  it("is not heard any more once the run has answered", async () => {
    const { lines } = await hear(`
      setTimeout(() => console.log("late"), 0)
      console.log("in time")`)
    assert.deepEqual(lines, [{ level: "info", text: "in time" }])
  })

  it("does not let an Action that writes to the pipe itself go on for ever", async () => {
    const { lines, outcome } = await hearForged("for (;;) send({ level: 'info', text: '' })")
    assert.match("message" in outcome ? outcome.message : "", /more to the console than it may/)
    assert.ok(lines.length <= TAIL_LENGTH_MAX)
  })

  it("takes a forged line as a text and nothing else", async () => {
    for (const line of ["{ level: 'admin', text: '' }", "{ level: 'info', text: {} }"]) {
      const { lines, outcome } = await hearForged(`send(${line})`)
      assert.deepEqual([outcome.kind, lines.length], ["crashed", 0])
    }
    const { lines, outcome } = await hearForged("send({ level: 'info', text: 'x', user: 1 })")
    assert.deepEqual(lines, [{ level: "info", text: "x" }])
    assert.deepEqual(outcome, { kind: "finished", commands: [] })
  })

  it("takes no text of ten megabytes", async () => {
    const { lines, outcome } = await hearForged(
      "send({ level: 'info', text: 'x'.repeat(10_000_000) })",
    )
    assert.match("message" in outcome ? outcome.message : "", /larger than 65536 bytes/)
    assert.equal(lines.length, 0)
  })

  it("takes no line when nobody listens", async () => {
    const { outcome } = await hearForged("send({ level: 'info', text: 'x' })", null)
    assert.match("message" in outcome ? outcome.message : "", /more to the console than it may/)
  })

  async function hear(body: string, changes: Partial<RunRequest> = {}) {
    const lines: ConsoleLine[] = []
    const onConsole = (line: ConsoleLine) => void lines.push(line)
    const result = await runner.run(runRequest(actionOf(body), { ...changes, onConsole }))
    return { ...result, lines }
  }

  /** The second run of an Action that has found out the number of the run. */
  async function hearForged(
    body: string,
    listener: RunRequest["onConsole"] | undefined = undefined,
  ) {
    const lines: ConsoleLine[] = []
    const code = `${FORGER}\n${actionOf(`if (run !== null) { ${body} }`)}`
    const onConsole = listener === null ? null : (line: ConsoleLine) => void lines.push(line)
    assert.equal((await runner.run(runRequest(code))).outcome.kind, "finished")
    const result = await runner.run(runRequest(code, { onConsole }))
    return { ...result, lines }
  }
})

// The guest guards its own calls and not Node's: what comes through the pipe can be listened to.
const FORGER = `
  const { writeSync } = require("node:fs")
  const { prototype } = require("node:events")
  const { emit } = prototype
  let run = null
  prototype.emit = function (name, chunk) {
    if (name === "data" && String(chunk).includes('"run"')) run = JSON.parse(chunk).run
    return emit.apply(this, arguments)
  }
  const send = (line) => {
    try { writeSync(3, JSON.stringify({ console: run, ...line }) + "\\n") } catch {}
  }`
