import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { serveTenant } from "./serve.ts"

type Served = Awaited<ReturnType<typeof serveTenant>>

/** auth0-deploy-cli, unmodified, pointed at a server of the tests. */
export interface DeployCli extends AsyncDisposable {
  /** @throws with the client's own message when it gives up. */
  run(
    command: "import" | "export",
    params: Record<string, string>,
    config?: Record<string, unknown>,
  ): Promise<void>
}

const SECTIONS = ["actions", "triggers", "actionModules", "branding", "prompts", "forms"]

export function startDeployCli({ booted, domain, certFile, ...client }: Served): DeployCli {
  const child = spawn(process.execPath, [join(import.meta.dirname, "deploy-cli-driver.cjs")], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { PATH: process.env.PATH, NODE_EXTRA_CA_CERTS: certFile },
  })
  const results: ((line: string) => void)[] = []
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (line.startsWith("RESULT ")) results.shift()?.(line.slice("RESULT ".length))
  })
  return {
    async run(command, params, config = {}) {
      booted.clock.advance(1000)
      const ended = new Promise<string>((resolve) => results.push(resolve))
      const all = {
        AUTH0_DOMAIN: domain,
        AUTH0_CLIENT_ID: client.clientId,
        AUTH0_CLIENT_SECRET: client.clientSecret,
        AUTH0_API_MAX_RETRIES: 3,
        AUTH0_INCLUDED_ONLY: SECTIONS,
        ...config,
      }
      child.stdin.write(`${JSON.stringify({ command, params: { ...params, config: all } })}\n`)
      const gone = once(child, "exit").then(() => `{"ok":false,"message":"it ended by itself"}`)
      const result = JSON.parse(await Promise.race([ended, gone])) as
        | { ok: true }
        | { ok: false; message: string }
      if (!result.ok) throw new Error(result.message)
    },
    async [Symbol.asyncDispose]() {
      const exited = once(child, "exit")
      child.stdin.end()
      await exited
    },
  }
}
