import { once } from "node:events"
import { createServer, type RequestListener, type Server } from "node:http"
import { createServer as createTlsServer } from "node:https"
import type { AddressInfo } from "node:net"
import { getRequestListener, type HttpBindings } from "@hono/node-server"
import type { HttpApp } from "./http-app.ts"

/** Until all headers are there: slow senders do not hold a connection. */
export const HEADERS_TIMEOUT_MS = 10_000
/**
 * Until all of the request is there. It says nothing about the answer, which may take the 20 s of
 * an Action and more.
 */
export const REQUEST_TIMEOUT_MS = 30_000
/**
 * Longer than proxies keep an idle connection (AWS ALB, nginx: 60 s), so that it is they who end it:
 * the other way round a request now and then meets a connection that has just been closed.
 */
export const KEEP_ALIVE_TIMEOUT_MS = 65_000
/** Open sockets. Ours: what one process answers in a few seconds; more wait in the kernel. */
export const CONNECTIONS_MAX = 2_000
/** Bytes of all headers (Node's default, written down: our cookies are sized for it). */
export const HEADER_BYTES_MAX = 16_384

export interface ServeOptions {
  host: string
  /** 0 picks a free one. */
  port: number
  /** PEM. Null: plain http. */
  tls: { key: string; cert: string } | null
}

export interface HttpServer {
  port: number
  /** Stops accepting and lets what runs finish, for `graceMs` at most. */
  close(graceMs: number): Promise<void>
}

/** Resolves when it listens. @throws when the port is taken. */
export async function serve(app: HttpApp, { host, port, tls }: ServeOptions): Promise<HttpServer> {
  const listener = getRequestListener(
    (request, env) => {
      const { socket } = (env as HttpBindings).incoming
      return app(request, { ip: socket.remoteAddress ?? "" })
    },
    // A Host header or a target that is no URL never becomes a request.
    { overrideGlobalObjects: false, errorHandler: () => new Response(null, { status: 400 }) },
  )
  let isClosing = false
  const server = newServer(tls, (request, response) => {
    // Node closes only those connections that are idle when it is told to stop.
    response.once("close", () => {
      if (isClosing) setImmediate(() => server.closeIdleConnections())
    })
    void listener(request, response)
  })
  server.maxConnections = CONNECTIONS_MAX
  server.listen(port, host)
  await once(server, "listening")
  return {
    port: (server.address() as AddressInfo).port,
    async close(graceMs) {
      isClosing = true
      const closed = once(server, "close")
      server.close()
      server.closeIdleConnections()
      const timer = setTimeout(() => server.closeAllConnections(), graceMs)
      await closed
      clearTimeout(timer)
    },
  }
}

function newServer(tls: ServeOptions["tls"], listener: RequestListener): Server {
  const limits = {
    headersTimeout: HEADERS_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    maxHeaderSize: HEADER_BYTES_MAX,
  }
  return tls === null
    ? createServer(limits, listener)
    : createTlsServer({ ...limits, ...tls, minVersion: "TLSv1.2" }, listener)
}
