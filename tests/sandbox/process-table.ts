import { readdirSync, readFileSync } from "node:fs"

export interface ProcessEntry {
  pid: number
  parent: number
  group: number
  /** Processor time it has used. */
  ticks: number
}

/**
 * Every process but the dead. `/proc/PID/stat`: after the name in brackets come state, parent, process
 * group and, tenth after the parent, the time it has computed.
 */
export function processes(): readonly ProcessEntry[] {
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8")
      const [state, ...numbers] = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
      const [parent = 0, group = 0] = numbers.map(Number)
      const ticks = Number(numbers[10])
      return state === "Z" ? [] : [{ pid: Number(name), parent, group, ticks }]
    } catch {
      return []
    }
  })
}

/** Only those that lead a group of their own: esbuild's service stays in the server's. */
export function groupsBelow(parent: number): ReadonlySet<number> {
  const leaders = processes().filter(
    (entry) => entry.parent === parent && entry.pid === entry.group,
  )
  return new Set(leaders.map(({ group }) => group))
}
