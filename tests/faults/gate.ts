import { once } from "node:events"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

/** A call of an Action that waits for an answer. */
export interface Call {
  answer(): void
  /** Resolves when the caller is gone, answered or not. */
  gone: Promise<unknown>
}

/**
 * A service that Actions call. While it does not answer, the Action runs: so a test knows that it
 * does, and ends it when it likes.
 */
export interface Gate extends AsyncDisposable {
  url: string
  /** How often each path was called. */
  calls: ReadonlyMap<string, number>
  /** Holds the next call of a path, and resolves once it is there. All others are answered at once. */
  hold(path: string): Promise<Call>
}

export async function openGate(): Promise<Gate> {
  const calls = new Map<string, number>()
  const holds = new Map<string, (call: Call) => void>()
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? ""
    calls.set(path, (calls.get(path) ?? 0) + 1)
    const held = holds.get(path)
    if (held === undefined) return void response.end()
    holds.delete(path)
    held({ answer: () => void response.end(), gone: once(response, "close") })
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    hold: (path) => new Promise((resolve) => holds.set(path, resolve)),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, "close")
    },
  }
}
