import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, describe, it } from "node:test"
import { TRIGGER_IDS } from "../../src/actions/trigger.ts"
import { runProgram } from "../../src/cli/run-program.ts"
import { parts } from "../../src/parts/parts.ts"

const root = join(import.meta.dirname, "../..")
const cwd = mkdtempSync(join(tmpdir(), "rekey-new-"))
after(() => rmSync(cwd, { recursive: true }))
mkdirSync(join(cwd, "node_modules"))
symlinkSync(root, join(cwd, "node_modules", "rekey"))

describe("rekey actions new", () => {
  it("writes, for every trigger, an Action that can be deployed and whose test passes", async () => {
    for (const trigger of TRIGGER_IDS)
      for (const suffix of ["js", "ts"]) {
        const name = `actions/${trigger}-${suffix}`
        const language = suffix === "ts" ? ["--typescript"] : []
        const { status, out } = await run([
          "actions",
          "new",
          name,
          "--trigger",
          trigger,
          ...language,
        ])
        assert.equal(status, 0)
        assert.ok(out.startsWith(`wrote ${name}.${suffix} and ${name}.test.js\n`))
        const code = readFileSync(join(cwd, `${name}.${suffix}`), "utf8")
        assert.ok(parts.checkAction(code, suffix === "ts").ok, name)
      }
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined }
    const args = ["--disable-warning=ExperimentalWarning", "--test", "--test-isolation=none"]
    const tested = spawnSync(
      process.execPath,
      [...args, "--test-reporter=tap", "actions/*.test.js"],
      {
        cwd,
        env,
        encoding: "utf8",
      },
    )
    assert.equal(tested.status, 0, tested.stdout)
    assert.match(tested.stdout, /^# tests 12$/m)
  })

  it("writes what fits the types of rekey/actions", () => {
    const options =
      "--noEmit --strict --allowJs --checkJs --module nodenext --target esnext --lib esnext,dom --skipLibCheck"
    const types = ["--types", "node", "--typeRoots", join(root, "node_modules", "@types")]
    const files = TRIGGER_IDS.flatMap((id) => [`actions/${id}-js.js`, `actions/${id}-ts.ts`])
    const tsc = join(root, "node_modules", ".bin", "tsc")
    const { stdout, status } = spawnSync(tsc, [...options.split(" "), ...types, ...files], {
      cwd,
      encoding: "utf8",
    })
    assert.deepEqual([stdout, status], ["", 0])
  })

  it("replaces no file, and writes neither of the two then", async () => {
    await run(["actions", "new", "once"])
    rmSync(join(cwd, "once.js"))
    const { status, err } = await run(["actions", "new", "once"])
    assert.deepEqual([status, existsSync(join(cwd, "once.js"))], [1, false])
    assert.match(err, /once\.test\.js is there already: nothing was written/)
  })

  it("says what it cannot use", async () => {
    const cases: [string[], RegExp][] = [
      [["a b"], /cannot be the name of a file/],
      [["x.test"], /cannot be the name of a file/],
      [["x", "--trigger", "post-login"], /no trigger post-login: use one of/],
    ]
    for (const [words, message] of cases) {
      const { status, err } = await run(["actions", "new", ...words])
      assert.equal(status, 2)
      assert.match(err, message)
    }
  })
})

async function run(words: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const status = await runProgram(words, {
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
