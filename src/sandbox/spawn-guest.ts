import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, openSync, writeFileSync } from "node:fs"
import { devNull } from "node:os"
import { inheritedDescriptors } from "./inherited-descriptors.ts"
import { PIPE_FD } from "./protocol.ts"

/** Starts a process that has nothing of the server but two pipes: standard error and `PIPE_FD`. */
export function spawnGuest([file = "", ...args]: readonly string[]): ChildProcess {
  const nothing = openSync(devNull, "r")
  try {
    const stdio: ("ignore" | "pipe" | number)[] = ["ignore", "ignore", "pipe", "pipe"]
    for (const fd of inheritedDescriptors(PIPE_FD)) {
      // To ignore one leaves it as it is.
      while (stdio.length < fd) stdio.push("ignore")
      stdio[fd] = nothing
    }
    const child = spawn(file, args, {
      // A session and group of its own: the group is killed as one.
      detached: true,
      // Where the server lies says how this machine is laid out.
      cwd: "/",
      // Empty also where /proc would show it. The wrapper is found in the system's own PATH.
      env: {},
      stdio,
    })
    endFirst(child.pid)
    return child
  } finally {
    closeSync(nothing)
  }
}

/** When the machine has no memory left, the kernel ends Actions and not the server. */
function endFirst(pid: number | undefined): void {
  try {
    // Whatever the wrapper starts inherits it.
    writeFileSync(`/proc/${pid}/oom_score_adj`, "1000")
  } catch {
    // Not Linux, or it has ended.
  }
}

/** Ends a process and everything it started. */
export function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL")
  } catch (error) {
    // Gone already.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error
  }
}
