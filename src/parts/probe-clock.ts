import { execFile } from "node:child_process"
import { promisify } from "node:util"
import type { Finding } from "../cli/parts.ts"

/** Whether this machine's time is kept right: codes of authenticator apps depend on it. */
export async function probeClock(): Promise<Finding> {
  const what = "clock"
  const now = new Date().toISOString()
  const isKept = await askTimedatectl()
  if (isKept === true) return { state: "ok", what, detail: `kept by NTP, ${now}` }
  return isKept === false
    ? { state: "weak", what, detail: `not kept by NTP: turn it on ("timedatectl set-ntp true")` }
    : { state: "ok", what, detail: `${now}; whether NTP keeps it cannot be told here` }
}

/** Null: this machine has no systemd to ask, as in most containers, where the host keeps the time. */
async function askTimedatectl(): Promise<boolean | null> {
  try {
    const { stdout } = await promisify(execFile)(
      "timedatectl",
      ["show", "--property=NTPSynchronized", "--value"],
      { timeout: 3_000 },
    )
    const answer = stdout.trim()
    return answer === "yes" ? true : answer === "no" ? false : null
  } catch {
    return null
  }
}
