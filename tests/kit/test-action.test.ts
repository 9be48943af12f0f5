import assert from "node:assert/strict"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, describe, it } from "node:test"
import { runProgram } from "../../src/cli/run-program.ts"
import { parts } from "../../src/parts/parts.ts"

const cwd = mkdtempSync(join(tmpdir(), "rekey-test-"))
after(() => rmSync(cwd, { recursive: true }))
const actions = join(import.meta.dirname, "actions")
const verifier = join(import.meta.dirname, "../../examples/actions/verifier-token.js")

describe("rekey actions test", () => {
  it("runs the file in the sandbox and ends with 0: what it asked for, its console", async () => {
    const file = join(actions, "uses-module.js")
    const module = `block-list=${join(actions, "block-list.js")}`
    const secret = "block-list/LIST=x@example.com,ana@example.com"
    const words = [file, "--module", module, "--module-secret", secret]
    const { status, out } = await test(words)
    assert.equal(status, 0)
    assert.match(out, /^onExecutePostChallenge ran \d+ ms/)
    assert.match(out, /decision: deny: blocked/)
    assert.match(out, /access\.deny \{ reason: 'blocked' \}/)
    assert.match(out, /warn {2}list \[secret\]/)
  })

  it("ends with 1 when the Action failed, and shows where", async () => {
    const { status, out } = await test([
      join(actions, "throws.js"),
      "--secret",
      "API_KEY=hunter2222",
    ])
    assert.equal(status, 1)
    assert.match(out, /RangeError: no use with \[secret\]/)
    assert.match(out, /> 4 | {3}throw new RangeError/)
    assert.ok(!out.includes("hunter2222"))
  })

  it("prints JSON for programs", async () => {
    const { status, out } = await test([join(actions, "throws.js"), "--json"])
    const { outcome, decision, error, wall_clock_ms } = JSON.parse(out)
    assert.deepEqual(
      [status, outcome, decision.type, error.line, error.column],
      [1, "threw", "failed", 4, 9],
    )
    assert.ok(Number.isInteger(wall_clock_ms))
  })

  it("takes an event, and secrets from a file", async () => {
    write("event.json", JSON.stringify({ request: { query: { session_token: "x" } } }))
    write("secrets.env", "# shared\nVERIFIER_KEY='a b c d'\nVERIFIER_URL=https://v.example/\n")
    const words = [verifier, "--secrets", "secrets.env", "--event", "event.json", "--json"]
    const away = JSON.parse((await test(words)).out)
    assert.equal(away.decision.type, "redirect")
    const back = JSON.parse((await test([...words, "--continue"])).out)
    assert.equal(back.handler, "onContinuePostChallenge")
    assert.equal(back.decision.type, "deny")
    assert.match(back.console[0].text, /State in the token|signature/)
  })

  it("sends people to this machine only with --dev", async () => {
    const words = [verifier, "--secret", "VERIFIER_KEY=kkkkkkkk"]
    const local = [...words, "--secret", "VERIFIER_URL=http://localhost:4000/", "--json"]
    assert.match(JSON.parse((await test(local)).out).error.message, /must use https/)
    assert.equal(JSON.parse((await test([...local, "--dev"])).out).decision.type, "redirect")
  })

  it("says what it cannot use, and never shows a secret", async () => {
    write("broken.js", "exports.onExecutePostChallenge = async () => {\n  const x = ;\n}\n")
    write("broken.json", `{"KEY": "hunter2222"`)
    const cases: [string[], number, RegExp][] = [
      [["nothing.js"], 2, /nothing\.js cannot be read/],
      [["broken.js"], 1, /broken\.js: line 2, column 13: Unexpected token/],
      [[verifier, "--secrets", "broken.json"], 2, /broken\.json is not valid JSON$/],
      [[verifier, "--secret", "hunter2222"], 2, /--secret needs NAME=VALUE$/],
      [[verifier, "--trigger", "post-login"], 2, /no trigger post-login/],
      [[join(actions, "typed.ts"), "--continue"], 2, /has nothing to continue/],
    ]
    for (const [words, expected, message] of cases) {
      const { status, err } = await test(words)
      assert.equal(status, expected, err)
      assert.match(err, message)
      assert.ok(!err.includes("hunter2222"))
    }
  })
})

function write(name: string, text: string): void {
  writeFileSync(join(cwd, name), text)
}

async function test(words: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const status = await runProgram(["actions", "test", ...words], {
    environment: {},
    cwd,
    print: (text) => void out.push(text),
    complain: (text) => void err.push(text),
    isTerminal: false,
    untilStopped: () => Promise.resolve(),
    parts,
  })
  return { status, out: out.join("\n"), err: err.join("\n") }
}
