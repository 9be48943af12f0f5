import { execFileSync } from "node:child_process"
import { accessSync, constants, existsSync } from "node:fs"
import { delimiter, join } from "node:path"

/** Installs a package where this is Debian or Ubuntu and we are root; does nothing elsewhere. */
export function installByApt(name: string): void {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  const apt = (...args: string[]) => execFileSync("apt-get", args, { env, stdio: "ignore" })
  apt("update", "-q")
  apt("install", "-q", "-y", "--no-install-recommends", name)
}

/** The first of these programs on the PATH, or null. */
export function findProgram(names: readonly string[]): string | null {
  for (const folder of (process.env.PATH ?? "").split(delimiter))
    for (const name of names) {
      const path = join(folder, name)
      if (isExecutable(path)) return path
    }
  return null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
