import assert from "node:assert/strict"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, describe, it } from "node:test"

const real = join(import.meta.dirname, "../..")
const folder = mkdtempSync(join(tmpdir(), "rekey-launcher-"))
after(() => rmSync(folder, { recursive: true }))

// Takes away what newer Nodes have: the launcher then has to start a child, as on Node 20.
const WITHOUT_EXECVE = join(folder, "without-execve.cjs")
writeFileSync(WITHOUT_EXECVE, "delete process.execve\n")

const WAYS = [
  { name: "by becoming the server", flags: [] },
  { name: "by starting the server", flags: ["--require", WITHOUT_EXECVE] },
]

describe("bin/rekey", { timeout: 60_000 }, () => {
  it("runs the real program, quietly", async () => {
    for (const { name, flags } of WAYS) {
      const { status, out, err } = await run(join(real, "bin/rekey"), flags, ["--version"])
      assert.deepEqual([status, err], [0, ""], name)
      assert.match(out, /^\d+\.\d+\.\d+\n$/)
    }
  })

  it("gives arguments and flags on and gives the exit status back", async () => {
    const bin = packageOf({
      "src/main.ts": `
        const flags: string[] = process.execArgv
        console.log(JSON.stringify({ args: process.argv.slice(2), flags }))
        process.exitCode = 7`,
    })
    for (const { name, flags } of WAYS) {
      const { status, out } = await run(bin, flags, ["a b", "--c"])
      assert.equal(status, 7, name)
      const seen = JSON.parse(out) as { args: string[]; flags: string[] }
      assert.deepEqual(seen.args, ["a b", "--c"])
      assert.ok(seen.flags.includes("--disable-sigusr1"))
    }
  })

  it("runs dist/ where it was built, also through a link", async () => {
    const bin = packageOf({
      "src/main.ts": "console.log('src')",
      "dist/main.js": "console.log('dist')",
    })
    const link = join(folder, "rekey-link")
    symlinkSync(bin, link)
    assert.equal((await run(link, [], [])).out, "dist\n")
  })

  it("refuses a Node that is too old, and says what to do", async () => {
    const bin = packageOf({ "src/main.ts": "" }, ">=99")
    const { status, err } = await run(bin, [], [])
    assert.equal(status, 1)
    assert.match(err, /needs Node >=99 and this is \d+.*npm ci/)
  })

  it("hands SIGTERM on, so that the server can finish", async () => {
    const bin = packageOf({ "src/main.ts": SERVER })
    for (const { name, flags } of WAYS) {
      const { launcher, end } = await startServer(bin, flags)
      launcher.kill("SIGTERM")
      const [status] = (await once(launcher, "exit")) as [number]
      assert.equal(status, 3, name)
      await end
    }
  })

  it("leaves no server behind when it is killed", async () => {
    const bin = packageOf({ "src/main.ts": SERVER })
    for (const { flags } of WAYS) {
      const { launcher, end } = await startServer(bin, flags)
      launcher.kill("SIGKILL")
      // The server holds the pipe open for as long as it lives: while it does, this test runs out
      // of time.
      await end
    }
  })
})

// Stops as the real one does: `src/cli/until-stopped.ts`, asked for by its own path.
const SERVER = `
  import { untilStopped } from ${JSON.stringify(join(real, "src/cli/until-stopped.ts"))}
  const open = setInterval(() => {}, 1000)
  const stopped = untilStopped()
  console.log("ready")
  await stopped
  clearInterval(open)
  process.exitCode = 3
  if (process.connected) process.disconnect?.()`

let packages = 0

/** A package with the real launcher and its own program. @returns The launcher's path. */
function packageOf(files: Record<string, string>, engine = ">=26"): string {
  const root = join(folder, `package-${packages++}`)
  for (const name of ["bin", "src", "dist"]) mkdirSync(join(root, name), { recursive: true })
  for (const name of ["rekey", "package.json"])
    copyFileSync(join(real, "bin", name), join(root, "bin", name))
  writeFileSync(
    join(root, "package.json"),
    JSON.stringify({ type: "module", engines: { node: engine } }),
  )
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text)
  return join(root, "bin/rekey")
}

async function run(bin: string, flags: readonly string[], args: readonly string[]) {
  const child = spawn(process.execPath, [...flags, bin, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  })
  let out = ""
  let err = ""
  child.stdout.on("data", (chunk: Buffer) => void (out += chunk.toString()))
  child.stderr.on("data", (chunk: Buffer) => void (err += chunk.toString()))
  const [status] = (await once(child, "close")) as [number | null]
  return { status, out, err }
}

async function startServer(bin: string, flags: readonly string[]) {
  const launcher: ChildProcess = spawn(process.execPath, [...flags, bin], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const { stdout } = launcher
  assert.ok(stdout)
  await once(stdout, "data")
  return { launcher, end: once(stdout, "close") }
}
