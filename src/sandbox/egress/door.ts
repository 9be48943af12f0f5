import { randomBytes } from "node:crypto"
import { promises as dns } from "node:dns"
import {
  type BlockList,
  connect,
  createServer,
  type Server,
  type Socket,
  type TcpSocketConnectOpts,
} from "node:net"
import { join } from "node:path"
import { ASK, type DoorAnswer, type DoorError, type DoorQuestion, toQuestion } from "./question.ts"

/** Sockets of one guest; a connection takes two. */
const OPEN_MAX = 256
/** How long a guest may take to ask, and to take up a connection it has been given. */
const ASK_MS = 5000

/** The way out of one guest that has no network of its own. */
export interface Door {
  /** Ends every connection. */
  close(): void
}

/**
 * Listens in a folder that the guest sees. The guest asks at the socket `ask`: for a name, or to be
 * connected. Once that connection is up, the guest takes it up at a socket made for it. From there on
 * the bytes are its own: TLS ends in the guest.
 *
 * @param blockList Addresses refused, looked at after the name is resolved. Null: none.
 */
export function openDoor(folder: string, blockList: BlockList | null): Door {
  const open = new Set<Socket | Server>()
  const keep = <T extends Socket | Server>(one: T): T => {
    open.add(one)
    one.once("close", () => open.delete(one))
    // Each is told of an error by the end that follows it.
    one.on("error", () => {})
    return one
  }
  const answer = async (question: DoorQuestion): Promise<DoorAnswer> => {
    if (open.size >= OPEN_MAX) return { error: TOO_MANY }
    if ("method" in question) return { found: await resolved(question) }
    const outside = keep(newConnection(question, blockList))
    await whenConnected(outside)
    return { socket: handOver(outside, folder, keep) }
  }
  const serve = async (asker: Socket) => {
    if (open.size > OPEN_MAX + 1) return asker.destroy()
    const question = toQuestion(await readLine(asker))
    if (question === null) return asker.destroy()
    const said = await answer(question).catch((error) => ({ error: describe(error) }))
    asker.end(JSON.stringify(said))
  }
  const asked = keep(createServer())
  asked.on("connection", (asker) => void serve(keep(asker)))
  listen(asked, join(folder, ASK))
  return {
    close() {
      for (const one of open) {
        if ("destroy" in one) one.destroy()
        else one.close()
      }
    },
  }
}

const TOO_MANY: DoorError = { code: "EMFILE", message: "The Action has too many connections open." }

/** Makes a socket for one connection, which goes on where `outside` is. @returns its name. */
function handOver(outside: Socket, folder: string, keep: <T extends Socket | Server>(one: T) => T) {
  const name = randomBytes(12).toString("hex")
  const server = keep(createServer({ allowHalfOpen: true }))
  const timer = setTimeout(() => outside.destroy(), ASK_MS)
  outside.once("close", () => server.close())
  server.once("connection", (inside: Socket) => {
    clearTimeout(timer)
    server.close()
    keep(inside)
    inside.once("close", () => outside.destroy())
    outside.once("close", () => inside.destroy())
    inside.pipe(outside)
    outside.pipe(inside)
  })
  listen(server, join(folder, name))
  return name
}

/** The guest may be another user: only the folder keeps others away. */
function listen(server: Server, path: string): void {
  server.listen({ path, readableAll: true, writableAll: true })
}

function newConnection(
  { host, port, family }: Extract<DoorQuestion, { port: number }>,
  blockList: BlockList | null,
): Socket {
  const options: TcpSocketConnectOpts & { allowHalfOpen: boolean } = {
    host,
    port,
    allowHalfOpen: true,
    ...(family === undefined ? {} : { family }),
    ...(blockList === null ? {} : { blockList }),
  }
  return connect(options)
}

function whenConnected(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once("connect", resolve)
    socket.once("error", reject)
    socket.once("close", () => reject(new Error("The connection was closed.")))
  })
}

function resolved({
  host,
  method,
  options,
}: Extract<DoorQuestion, { method: string }>): Promise<unknown> {
  const resolve = dns[method] as (host: string, options?: object) => Promise<unknown>
  return options === undefined ? resolve(host) : resolve(host, options)
}

/** The first line; never settles when none comes in time, for then the socket is gone. */
function readLine(socket: Socket): Promise<string> {
  const timer = setTimeout(() => socket.destroy(), ASK_MS)
  socket.once("close", () => clearTimeout(timer))
  return new Promise((resolve) => {
    let text = ""
    const read = (chunk: string) => {
      text += chunk
      if (!text.endsWith("\n")) return text.length > LINE_LENGTH_MAX && socket.destroy()
      clearTimeout(timer)
      socket.off("data", read)
      resolve(text.trimEnd())
    }
    socket.setEncoding("utf8").on("data", read)
  })
}
const LINE_LENGTH_MAX = 2048

function describe(error: NodeJS.ErrnoException & { errors?: readonly Error[] }): DoorError {
  // Several addresses were tried: what came of each.
  const message =
    error.message || (error.errors ?? []).map((inner) => inner.message).join("; ") || "Failed."
  const { code, syscall, hostname, address, port } = error as Partial<DoorError>
  return JSON.parse(JSON.stringify({ message, code, syscall, hostname, address, port }))
}
