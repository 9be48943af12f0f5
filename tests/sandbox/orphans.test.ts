import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { readdirSync, readFileSync } from "node:fs"
import { describe, it } from "node:test"
import { fileURLToPath } from "node:url"

const server = fileURLToPath(new URL("./orphan-server.ts", import.meta.url))

describe("a server killed by kill -9", { skip: process.platform !== "linux" }, () => {
  for (const fence of ["bwrap", "setpriv"]) {
    it(`leaves no Action behind (${fence})`, async (test) => {
      const child = spawn(process.execPath, [server, fence], {
        stdio: ["ignore", "pipe", "ignore"],
      })
      test.after(() => child.kill("SIGKILL"))
      const [layers] = await Promise.race([once(child.stdout, "data"), once(child, "exit")])
      const isUp = String(layers).includes("ends-with-server")
      if (!isUp) return test.skip(`${fence} does not work here`)
      // The looping Action with its wrapper, in a group of its own.
      await until(() => groupsBelow(child.pid ?? 0).size > 0)
      const groups = groupsBelow(child.pid ?? 0)
      child.kill("SIGKILL")
      await until(() => processes().every(({ group }) => !groups.has(group)))
    })
  }
})

interface ProcessEntry {
  pid: number
  parent: number
  group: number
}

// `/proc/PID/stat`: after the name in brackets come state, parent and process group.
function processes(): readonly ProcessEntry[] {
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8")
      const [state, parent, group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
      return state === "Z"
        ? []
        : [{ pid: Number(name), parent: Number(parent), group: Number(group) }]
    } catch {
      return []
    }
  })
}

// Only those that lead a group of their own: esbuild's service stays in the server's.
function groupsBelow(parent: number): ReadonlySet<number> {
  const leaders = processes().filter(
    (entry) => entry.parent === parent && entry.pid === entry.group,
  )
  return new Set(leaders.map(({ group }) => group))
}

async function until(isTrue: () => boolean): Promise<void> {
  const deadlineMs = performance.now() + 5000
  while (!isTrue()) {
    assert.ok(performance.now() < deadlineMs, "it did not come to that within 5 s")
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
