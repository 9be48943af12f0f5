import { createServer, type IncomingMessage, type RequestListener } from "node:http"
import { createServer as createTlsServer } from "node:https"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"

/** A request that an Action made. */
export interface Received {
  method: string
  path: string
  headers: IncomingMessage["headers"]
  body: string
}

/** What a service answers: a status alone, or a body too. Null: it never does. */
export type Answer = { status?: number; body?: string | object } | null

/** A service of this machine that Actions call. */
export interface Receiver extends AsyncDisposable {
  /** Without a slash at its end. */
  url: string
  host: string
  received: Received[]
  answer: (received: Received) => Answer
}

/**
 * Starts one on a port of its own, which answers 200 with `{}` until it is told otherwise.
 * @param tls Key and certificate for `localhost`. Without: plain http.
 */
export async function startReceiver(tls?: { key: string; cert: string }): Promise<Receiver> {
  const listener: RequestListener = async (request, response) => {
    const { method = "", url: path = "", headers } = request
    const received = { method, path, headers, body: await text(request) }
    receiver.received.push(received)
    const answer = receiver.answer(received)
    if (answer === null) return
    const { status = 200, body = {} } = answer
    response.writeHead(status, { "content-type": "application/json" })
    response.end(typeof body === "string" ? body : JSON.stringify(body))
  }
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const host = `localhost:${(server.address() as AddressInfo).port}`
  const receiver: Receiver = {
    url: `${tls === undefined ? "http" : "https"}://${host}`,
    host,
    received: [],
    answer: () => ({}),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return receiver
}
