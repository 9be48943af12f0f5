import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, beforeEach, describe, it } from "node:test"
import { parts } from "../parts/parts.ts"
import { COMMANDS, runProgram } from "./run-program.ts"

const cwd = mkdtempSync(join(tmpdir(), "rekey-cli-"))
after(() => rmSync(cwd, { recursive: true }))

const KEY = randomBytes(32).toString("base64url")
const TENANT = "clients: [{ name: Shop, client_id: shop }]\n"

beforeEach(() => {
  for (const name of [
    "rekey.config.json",
    "tenant.yaml",
    "rekey.db",
    "rekey.db-wal",
    "rekey.db-shm",
  ])
    rmSync(join(cwd, name), { force: true })
})

describe("rekey", () => {
  it("prints its version and its help, and ends with 0", async () => {
    const version = await run(["--version"])
    assert.deepEqual([version.status, version.err], [0, ""])
    assert.match(version.out, /^\d+\.\d+\.\d+\n$/)
    const help = await run(["--help"])
    assert.equal(help.status, 0)
    for (const { name } of COMMANDS) assert.match(help.out, new RegExp(`^ {2}${name} `, "m"))
  })

  it("has an example in the help of every command", async () => {
    for (const { name } of COMMANDS)
      for (const words of [
        [...name.split(" "), "--help"],
        ["help", ...name.split(" ")],
      ]) {
        const { status, out } = await run(words)
        assert.equal(status, 0, name)
        assert.match(out, /^examples?:\n {2}.*\brekey /m)
      }
  })

  it("ends with 2 for what it does not understand, and names what was meant", async () => {
    const cases: [string[], RegExp][] = [
      [[], /which command/],
      [["imprt"], /no command imprt: did you mean rekey import\?/],
      [["frobnicate"], /no command frobnicate: see rekey --help/],
      [["actions"], /which command of actions\?[^]*actions new/],
      [["actions", "tset"], /no command actions tset: did you mean rekey actions test\?/],
      [["actoins", "test"], /no command actoins: did you mean rekey actions\?/],
      [["actions", "--jsn"], /no flag --jsn: see rekey actions --help/],
      [["--verson"], /no flag --verson/],
      [["import", "--dry-rn", "x"], /no flag --dry-rn: did you mean --dry-run\?/],
      [["import"], /usage: rekey import DIR/],
      [["import", "a", "b"], /usage: rekey import DIR/],
      [["start", "--port"], /--port needs a value/],
      [["import", "--dry-run=yes", "x"], /--dry-run takes no value/],
    ]
    for (const [words, pattern] of cases) {
      const { status, out, err } = await run(words)
      assert.equal(status, 2, words.join(" "))
      assert.equal(out, "")
      assert.match(err, pattern)
    }
  })
})

describe("rekey start", () => {
  it("refuses unsafe settings, names each and ends with 1", async () => {
    const { status, err } = await run(["start"], { REKEY_BASE_URL: "http://reset.example.com" })
    assert.equal(status, 1)
    for (const name of ["REKEY_SECRET_KEY", "REKEY_BASE_URL", "REKEY_SMTP_URL"])
      assert.match(err, new RegExp(`^rekey: ${name} `, "m"))
  })

  it("prints settings from all places without starting", async () => {
    writeFileSync(join(cwd, "rekey.config.json"), '{"host":"::1"}')
    const environment = { REKEY_SECRET_KEY: KEY, REKEY_TENANT: "acme" }
    const { status, out } = await run(
      ["start", "--print-settings", "--json", "--port", "0"],
      environment,
    )
    assert.equal(status, 0)
    const rows = JSON.parse(out) as { name: string; value: unknown; origin: string }[]
    const rowOf = (name: string) => rows.find((row) => row.name === name)
    assert.deepEqual([rowOf("port")?.value, rowOf("port")?.origin], [0, "flag"])
    assert.deepEqual([rowOf("tenant")?.value, rowOf("tenant")?.origin], ["acme", "environment"])
    assert.deepEqual([rowOf("host")?.value, rowOf("host")?.origin], ["::1", "file"])
    assert.equal(rowOf("secretKey")?.value, "[secret]")
    assert.equal(out.includes(KEY), false)
  })

  it("does not quote a config file that it cannot read", async () => {
    writeFileSync(join(cwd, "rekey.config.json"), '{"secretKey": hunter2')
    const { status, err } = await run(["start"])
    assert.equal(status, 1)
    assert.match(err, /rekey\.config\.json is not a JSON object/)
    assert.doesNotMatch(err, /hunter2/)
  })
})

describe("rekey import", () => {
  const environment = { REKEY_SECRET_KEY: KEY, REKEY_DATABASE_URL: `file:${join(cwd, "rekey.db")}` }

  it("prints the plan, does it, and has nothing to do the second time", async () => {
    writeFileSync(join(cwd, "tenant.yaml"), TENANT)
    const first = await run(["import", "."], environment)
    assert.equal(first.status, 0, first.err)
    assert.match(first.out, /^plan:\n(.*\n)*.*\+ .*shop/)
    const second = await run(["import", "."], environment)
    assert.match(second.out, /^plan:\nnothing to change\n/)
  })

  it("changes nothing in a dry run", async () => {
    writeFileSync(join(cwd, "tenant.yaml"), TENANT)
    assert.equal((await run(["migrate"], environment)).status, 0)
    const dry = await run(["import", ".", "--dry-run", "--json"], environment)
    assert.equal(dry.status, 0, dry.err)
    const { plan, done } = JSON.parse(dry.out) as { plan: { created: string[] }; done: unknown }
    assert.match(plan.created.join(), /shop/)
    assert.equal(done, null)
    assert.match((await run(["import", ".", "--dry-run"], environment)).out, /\+ .*shop/)
  })

  it("does not migrate in a dry run", async () => {
    writeFileSync(join(cwd, "tenant.yaml"), TENANT)
    const { status, err } = await run(["import", ".", "--dry-run"], environment)
    assert.equal(status, 1)
    assert.match(err, /run "rekey migrate" first/)
  })

  it("ends with 1 and every problem when the files are wrong, before a database is made", async () => {
    writeFileSync(join(cwd, "tenant.yaml"), "clients: [{}]\ntenant: { support_url: x }\n")
    const { status, err } = await run(["import", "."], environment)
    assert.equal(status, 1)
    assert.match(err, /tenant\.yaml:2: tenant\.support_url/)
    assert.match(err, /tenant\.yaml:1: clients\[0\]\.name is missing/)
    assert.equal(existsSync(join(cwd, "rekey.db")), false)
  })

  it("warns loudly when Actions are bound that Classic never runs", async () => {
    writeFileSync(join(cwd, "a.js"), "exports.onExecutePostChallenge = async () => {}")
    writeFileSync(
      join(cwd, "tenant.yaml"),
      `prompts: { universal_login_experience: classic }
actions: [{ name: guard, code: a.js, supported_triggers: [{ id: password-reset-post-challenge }] }]
triggers: { password-reset-post-challenge: [{ action_name: guard }] }
`,
    )
    const { status, err } = await run(["import", "."], environment)
    assert.equal(status, 0, err)
    assert.match(err, /warning: ACTIONS DO NOT RUN: .*classic.* without guard/)
    const doctor = await run(["doctor"], environment)
    assert.match(doctor.out, /weak {4}Actions: ACTIONS DO NOT RUN: .* without guard: set universal/)
  })

  it("needs a key that is good enough", async () => {
    const { status, err } = await run(["import", "."], {
      ...environment,
      REKEY_SECRET_KEY: "short",
    })
    assert.equal(status, 1)
    assert.match(err, /REKEY_SECRET_KEY: /)
  })
})

describe("rekey doctor", () => {
  it("ends with 1 while something is broken, and leaves no database behind", async () => {
    const { status, out } = await run(["doctor", "--json"])
    assert.equal(status, 1)
    const findings = JSON.parse(out) as { state: string; what: string }[]
    assert.ok(findings.some(({ state, what }) => state === "broken" && what === "settings"))
    assert.ok(findings.some(({ state, what }) => state === "weak" && what === "database"))
    assert.ok(findings.some(({ what }) => what.startsWith("sandbox ")))
    assert.equal(existsSync(join(cwd, ".rekey")), false)
  })
})

async function run(words: readonly string[], environment: Record<string, string> = {}) {
  let out = ""
  let err = ""
  const status = await runProgram(words, {
    environment,
    cwd,
    print: (text) => void (out += `${text}\n`),
    complain: (text) => void (err += `${text}\n`),
    isTerminal: false,
    untilStopped: () => Promise.resolve(),
    parts,
  })
  return { status, out, err }
}
