import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { chromium } from "playwright-core"
import { findProgram, installByApt } from "./apt.ts"

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]

/** Where Chromium is on this machine, or null. `CHROMIUM_PATH` wins. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== "") return existsSync(named) ? named : null
  const installed = findProgram(NAMES)
  if (installed !== null) return installed
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
  for (const bring of [() => installByApt("chromium"), byPlaywright]) {
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

function byPlaywright(): void {
  const cli = join(import.meta.dirname, "../node_modules/playwright-core/cli.js")
  execFileSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" })
}
