import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

const BIN = join(import.meta.dirname, "../../bin/rekey")
const START_DEADLINE_MS = 60_000

/** A real `rekey dev`, alone in its process. */
export interface RekeyProcess extends AsyncDisposable {
  /** Its origin. */
  url: string
  port: number
  /** The page that asks for a link. */
  startPage: string
  /** All it has written so far: a failing test shows it. */
  output(): string
  /** Sends a signal and waits for the end. @returns The exit status, or null after a signal. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>
}

/**
 * Starts `rekey dev FOLDER` with none of this process's settings, and waits until it listens.
 *
 * @param port The one of a process that was killed; 0 picks a free one.
 * @throws when it ends or says nothing for a minute.
 */
export async function startRekey(
  folder: string,
  { port = 0, smtpUrl }: { port?: number; smtpUrl: string },
): Promise<RekeyProcess> {
  // On the running Node the launcher becomes the server: `kill -9` hits the server itself.
  const child = spawn(process.execPath, [BIN, "dev", folder, "--port", String(port), "--json"], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      REKEY_SMTP_URL: smtpUrl,
      REKEY_MAIL_FROM: "Example <no-reply@example.com>",
    },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => void (output += text))
  const exited = once(child, "exit") as Promise<[number | null]>
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    child.kill(signal)
    return (await exited)[0]
  }
  try {
    const { url, startPage } = await startedLine(child, () => output)
    return {
      url,
      startPage,
      port: Number(new URL(url).port),
      output: () => output,
      end,
      [Symbol.asyncDispose]: async () => void (await end("SIGKILL")),
    }
  } catch (error) {
    await end("SIGKILL")
    throw error
  }
}

function startedLine(
  child: ChildProcess,
  output: () => string,
): Promise<{ url: string; startPage: string }> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`rekey dev ${why}:\n${output()}`))
    const timer = setTimeout(() => fail("does not listen"), START_DEADLINE_MS)
    const look = () => {
      const line = /^\{"url":.*\}$/m.exec(output())?.[0]
      if (line === undefined) return
      clearTimeout(timer)
      child.stdout?.off("data", look)
      resolve(JSON.parse(line))
    }
    child.stdout?.on("data", look)
    child.once("exit", (status) => {
      clearTimeout(timer)
      fail(`ended with ${status}`)
    })
  })
}
