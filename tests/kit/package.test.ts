import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, describe, it } from "node:test"
import { buildTestKit } from "../../tools/build.ts"

const root = join(import.meta.dirname, "../..")
const project = mkdtempSync(join(tmpdir(), "rekey-package-"))
after(() => rmSync(project, { recursive: true }))

// As npm lays it out: nothing but what the package's own list of files names.
before(async () => {
  const installed = join(project, "node_modules", "rekey")
  mkdirSync(installed, { recursive: true })
  for (const name of ["package.json", "bin", "types"])
    cpSync(join(root, name), join(installed, name), { recursive: true })
  await buildTestKit(join(installed, "dist", "testing.cjs"))
  cpSync(join(root, "examples", "actions"), join(project, "actions"), { recursive: true })
  writeFileSync(join(project, "package.json"), `{ "private": true }`)
})

const BODY = `
const by = { event: { user: { email_verified: false } } }
const run = async () => {
  const file = await execute("actions/deny-unverified.js", by)
  const exported = await execute(action, by)
  console.log(JSON.stringify([file.decision.type, exported.decision.type]))
}
run()`

describe("the installed test kit", () => {
  it("works for import", () => {
    const head = `import { execute } from "rekey/testing"
import action from "./actions/deny-unverified.js"`
    assert.deepEqual(runScript("a.mjs", head + BODY), ["deny", "deny"])
  })

  it("works for require", () => {
    const head = `const { execute } = require("rekey/testing")
const action = require("./actions/deny-unverified.js")`
    assert.deepEqual(runScript("a.cjs", head + BODY), ["deny", "deny"])
  })

  it("has types for TypeScript and for JavaScript, by import and by require", () => {
    for (const name of ["kit.mts", "kit.cts", "action.js", "legacy.js"])
      cpSync(join(import.meta.dirname, "types", name), join(project, name))
    const files = ["kit.mts", "kit.cts", "action.js", "legacy.js"]
    const options =
      "--noEmit --strict --allowJs --checkJs --module nodenext --target esnext --types rekey/actions/globals"
    const tsc = join(root, "node_modules", ".bin", "tsc")
    const { stdout, status } = spawnSync(tsc, [...options.split(" "), ...files], {
      cwd: project,
      encoding: "utf8",
    })
    assert.deepEqual([stdout, status], ["", 0])
  })

  it("packs what it needs, and no database or key of a trial run", () => {
    const { files } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
    for (const name of ["bin", "dist", "types", "!**/.rekey"]) assert.ok(files.includes(name), name)
  })
})

function runScript(name: string, text: string): unknown {
  writeFileSync(join(project, name), text)
  const { stdout, stderr } = spawnSync(process.execPath, [name], { cwd: project, encoding: "utf8" })
  assert.notEqual(stdout, "", stderr)
  return JSON.parse(stdout)
}
