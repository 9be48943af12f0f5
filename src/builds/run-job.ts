import { spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { extname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { CHILD_HEAP_MIB } from "./limits.ts"
import { type Answer, failure, type Job } from "./protocol.ts"

/**
 * What reaches a registry where a proxy or an own authority stands between, and where Node keeps
 * compiled code. Nothing else is handed on.
 */
const HANDED_ON =
  /^(https?_proxy|no_proxy|node_extra_ca_certs|ssl_cert_(file|dir)|node_compile_cache)$/i

const TOO_LONG = "The npm packages could not be installed in time. It may be tried again."
const TOO_MUCH_MEMORY = "The npm packages need more memory to be installed than there is for them."
const BROKE = "The npm packages could not be installed: the process that does it ended."

/**
 * Does a job in a process of its own, in a private folder that is gone afterwards: it can be ended
 * at any time, and what it takes the server keeps. Never rejects for what a registry answers.
 */
export async function runJob(job: Job, deadline: AbortSignal): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), "rekey-build-"))
  try {
    return await inProcess(job, folder, deadline)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function inProcess(job: Job, folder: string, deadline: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    const environment = toEnvironment(process.env, folder)
    const child = spawn(process.execPath, toArguments(environment), {
      cwd: folder,
      env: environment,
      // A group of its own, so that esbuild's process ends with it.
      detached: true,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    })
    let answer: Answer | null = null
    const kill = () => killGroup(child.pid)
    deadline.addEventListener("abort", kill)
    child.on("message", (message) => {
      answer ??= message as Answer
      kill()
    })
    child.once("error", () => {
      if (child.pid === undefined) finish(null)
    })
    child.once("exit", (_code, signal) => finish(signal))
    const finish = (signal: string | null) => {
      deadline.removeEventListener("abort", kill)
      kill()
      if (answer !== null) resolve(answer)
      else if (deadline.aborted) resolve(failure("build_failed", TOO_LONG))
      // V8 aborts when its heap is full.
      else resolve(failure("build_failed", signal === "SIGABRT" ? TOO_MUCH_MEMORY : BROKE))
    }
    if (deadline.aborted) kill()
    // It may be gone before it has heard: then `exit` says so.
    else child.send(job, () => {})
  })
}

function toEnvironment(all: NodeJS.ProcessEnv, folder: string): Record<string, string> {
  const handedOn = Object.entries(all).filter(([name]) => HANDED_ON.test(name))
  // Whatever looks into the home folder finds an empty one.
  return { ...(Object.fromEntries(handedOn) as Record<string, string>), HOME: folder }
}

function toArguments(environment: Record<string, string>): readonly string[] {
  // This file's own suffix: `.ts` in the sources, `.js` in the published package.
  const script = new URL(`./child/main.child${extname(import.meta.url)}`, import.meta.url)
  const hasOwnAuthority = "SSL_CERT_FILE" in environment || "SSL_CERT_DIR" in environment
  return [
    `--max-old-space-size=${CHILD_HEAP_MIB}`,
    "--no-addons",
    "--disable-sigusr1",
    ...(hasOwnAuthority ? ["--use-system-ca"] : []),
    fileURLToPath(script),
  ]
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, "SIGKILL")
  } catch (error) {
    // Gone already.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error
  }
}
