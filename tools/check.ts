// Everything a change has to pass: `npm test`. npm puts `node_modules/.bin` first on PATH, so the
// pinned Node runs this file whatever Node npm itself runs on.
import { spawnSync } from "node:child_process"
import { existsSync, globSync } from "node:fs"
import { availableParallelism } from "node:os"
import { delimiter, join } from "node:path"

const root = join(import.meta.dirname, "..")
const bin = join(root, "node_modules", ".bin")
const node = existsSync(join(bin, "node")) ? join(bin, "node") : process.execPath

const LIGHTHOUSE = "tests/browser/lighthouse.test.ts"

interface Step {
  name: string
  run(): boolean
}

// Last: the closing lines of the test runner are the last lines of all.
const STEPS: readonly Step[] = [
  { name: "Chromium", run: () => command([node, "tools/bring-chromium.ts"]) },
  { name: "bubblewrap", run: () => command([node, "tools/bring-bubblewrap.ts"]) },
  { name: "format", run: () => command(["oxfmt", "--check", ...ours()]) },
  { name: "lint", run: () => command(["oxlint", ...ours()]) },
  { name: "types", run: () => command(["tsc"]) },
  // By itself: beside other tests every page is slow.
  { name: "Lighthouse", run: () => command([node, "--test", LIGHTHOUSE]) },
  { name: "tests", run: runTests },
]

/** Folders and files that are ours to keep in shape. */
function ours(): readonly string[] {
  return ["src", "tests", "tools", "types"].filter((name) => existsSync(join(root, name)))
}

function runTests(): boolean {
  const files = globSync(["src/**/*.test.ts", "tests/**/*.test.ts"], { cwd: root })
    .filter((file) => file !== LIGHTHOUSE)
    .sort()
  if (files.length === 0) {
    console.error("no test was found")
    return false
  }
  // One more than two cores: many tests wait, for a lease, a process or a browser.
  const concurrency = Math.min(3, availableParallelism() + 1)
  return command([
    node,
    "--test",
    `--test-concurrency=${concurrency}`,
    "--test-reporter=spec",
    // One that hangs must not take the whole run with it.
    "--test-timeout=180000",
    "--disable-warning=ExperimentalWarning",
    ...files,
  ])
}

function command([name = "", ...args]: readonly string[]): boolean {
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`,
    // Each test file is a process: most of them load all of the server.
    NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "compiled"),
  }
  const { status, error } = spawnSync(name, args, { cwd: root, env, stdio: "inherit" })
  if (error !== undefined) console.error(`${name}: ${error.message}`)
  return status === 0
}

function check(): number {
  for (const { name, run } of STEPS) {
    console.log(`== ${name}`)
    const startedMs = performance.now()
    const isGood = run()
    // After the tests nothing is printed: their own summary says how long they took.
    const isLast = name === STEPS.at(-1)?.name
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
    if (!isGood) console.error(`== ${name} failed after ${seconds} s`)
    else if (!isLast) console.log(`== ${name} took ${seconds} s`)
    if (!isGood) return 1
  }
  return 0
}

process.exitCode = check()
