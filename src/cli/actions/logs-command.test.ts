import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, describe, it } from "node:test"
import type { Outcome } from "../../actions/outcome.ts"
import { Secret } from "../../lib/secret.ts"
import { parts } from "../../parts/parts.ts"
import { execution } from "../../reset/reset.fixture.ts"
import { runProgram } from "../run-program.ts"

const cwd = mkdtempSync(join(tmpdir(), "rekey-logs-"))
after(() => rmSync(cwd, { recursive: true }))
const KEY = randomBytes(32).toString("base64url")
const DATABASE_URL = `file:${join(cwd, "rekey.db")}`
const CODE = 'exports.onExecutePostChallenge = async () => "##HOME##"'

describe("rekey actions logs", () => {
  it("prints what Actions wrote and threw, and nothing that moves the cursor", async () => {
    await prepare()
    const { status, out, err } = await run(["actions", "logs"])
    assert.equal(status, 0, err)
    assert.match(out, /^ {4}seen \S\[2Jby\tthem\S\S$/m)
    assert.match(out, /^ {4}thrown \S\]0;title\S$/m)
    assert.doesNotMatch(out, /(?![\n\t])\p{Cc}/u)
  })

  it("prints only what failed when it is asked to, and says when there is nothing", async () => {
    await prepare()
    const failed = await run(["actions", "logs", "--failed", "--json"])
    const kinds = failed.out.trim().split("\n")
    assert.deepEqual(
      kinds.map((line) => JSON.parse(line).outcome.kind),
      ["threw"],
    )
    const nothing = await run(["actions", "logs", "guard"])
    assert.deepEqual(
      [nothing.status, nothing.out, nothing.err],
      [0, "", "no such run in the last 10 days\n"],
    )
    assert.equal((await run(["actions", "logs", "nobody"])).status, 1)
  })
})

describe("rekey export", () => {
  it("warns of marks in the code that an import would put a value in place of", async () => {
    await prepare()
    const { status, err } = await run(["export", "out", "--force"])
    assert.equal(status, 0)
    assert.match(err, /^actions\/guard\.js holds HOME between marks/m)
  })
})

/** A tenant with an Action, and two runs of another one. */
async function prepare(): Promise<void> {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(join(cwd, `rekey.db${suffix}`), { force: true })
  writeFileSync(join(cwd, "guard.js"), CODE)
  writeFileSync(
    join(cwd, "tenant.yaml"),
    `actions: [{ name: guard, code: ./guard.js, supported_triggers: [{ id: password-reset-post-challenge, version: v1 }] }]\n`,
  )
  const imported = await run(["import", "."])
  assert.equal(imported.status, 0, imported.err)
  await using opened = await parts.openTenants({
    databaseUrl: new Secret(DATABASE_URL),
    secretKey: new Secret(KEY),
    npmRegistry: "http://127.0.0.1:9",
    migrates: false,
  })
  const outcomes: Outcome[] = [
    { kind: "finished", commands: [] },
    { kind: "threw", name: "Error", message: "thrown \u001b]0;title\u0007", stack: "" },
  ]
  for (const [index, outcome] of outcomes.entries())
    await opened.executions.add({
      ...execution(outcome),
      id: `exe_${index}`,
      console: "seen \u001b[2Jby\tthem\u009b\r",
    })
}

async function run(words: readonly string[]) {
  let out = ""
  let err = ""
  const status = await runProgram(words, {
    environment: { REKEY_SECRET_KEY: KEY, REKEY_DATABASE_URL: DATABASE_URL },
    cwd,
    print: (text) => void (out += `${text}\n`),
    complain: (text) => void (err += `${text}\n`),
    isTerminal: false,
    untilStopped: () => Promise.resolve(),
    parts,
  })
  return { status, out, err }
}
