import { execFileSync } from "node:child_process"
import { accessSync, constants, existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { chromium } from "playwright-core"

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]

/** Where Chromium is on this machine, or null. `CHROMIUM_PATH` wins. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== "") return existsSync(named) ? named : null
  for (const folder of (process.env.PATH ?? "").split(delimiter))
    for (const name of NAMES) {
      const path = join(folder, name)
      if (isExecutable(path)) return path
    }
  const bundled = chromium.executablePath()
  return existsSync(bundled) ? bundled : null
}

/**
 * Finds Chromium or brings it: by apt as root on Debian and Ubuntu, else by playwright into the
 * user's own cache.
 *
 * @throws when it cannot be had.
 */
export function bringChromium(): string {
  const found = findChromium()
  if (found !== null) return found
  for (const bring of [byApt, byPlaywright]) {
    try {
      bring()
    } catch (error) {
      console.error(`chromium: ${(error as Error).message.split("\n")[0]}`)
    }
    const path = findChromium()
    if (path !== null) return path
  }
  throw new Error("Chromium is needed for the browser tests: install it, or set CHROMIUM_PATH")
}

function byApt(): void {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  const apt = (...args: string[]) => execFileSync("apt-get", args, { env, stdio: "ignore" })
  apt("update", "-q")
  apt("install", "-q", "-y", "--no-install-recommends", "chromium")
}

function byPlaywright(): void {
  const cli = join(import.meta.dirname, "../node_modules/playwright-core/cli.js")
  execFileSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" })
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
