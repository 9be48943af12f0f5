// Servers that the tests of this folder speak to.
import { once } from "node:events"
import { createServer, type AddressInfo, type Socket } from "node:net"
import { simpleParser, type ParsedMail } from "mailparser"
import { SMTPServer, type SMTPServerOptions } from "smtp-server"

interface Arrived {
  mail: ParsedMail
  envelope: { from: string; to: string[] }
  isSecure: boolean
}

/** A real SMTP server on a free port that keeps what it is given. */
export async function sink(options: SMTPServerOptions = {}) {
  const arrived: Arrived[] = []
  const logins: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    closeTimeout: 10,
    onAuth(auth, _session, done) {
      logins.push(`${auth.username}:${auth.password}`)
      done(null, { user: auth.username ?? "" })
    },
    async onData(stream, { envelope: { mailFrom, rcptTo }, secure }, done) {
      try {
        const mail = await simpleParser(stream)
        const from = mailFrom === false ? "" : (mailFrom?.address ?? "")
        const to = rcptTo.map(({ address }) => address)
        arrived.push({ mail, envelope: { from, to }, isSecure: secure })
        done()
      } catch (error) {
        done(error as Error)
      }
    },
    ...options,
  })
  // A client that refuses our certificate ends the connection: that is the test.
  server.on("error", () => {})
  const listener = server.listen(0, "localhost")
  await once(listener, "listening")
  return {
    arrived,
    logins,
    port: (listener.address() as AddressInfo).port,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

/** A server that answers commands by their first word as told: null drops the connection. */
export async function scripted(answers: Record<string, string | null>, extension = "8BITMIME") {
  const sockets = new Set<Socket>()
  const say: Record<string, string | null> = {
    "": "220 test",
    EHLO: `250-test\r\n250 ${extension}`,
    DATA: "354 go on",
    ...answers,
  }
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => {}))
    let isInData = false
    const answer = (word: string) => {
      const text = say[word] === undefined ? "250 ok" : say[word]
      if (text === null) socket.destroy()
      else if (text !== "") socket.write(`${text}\r\n`)
    }
    const silent = answers[""] === null
    if (!silent) answer("")
    socket.on("data", (chunk) => {
      for (const line of chunk.toString().split("\r\n").filter(Boolean)) {
        if (silent || (isInData && line !== ".")) continue
        const [word = ""] = line.split(" ")
        isInData = word === "DATA"
        answer(word)
      }
    })
  })
  server.listen(0, "localhost")
  await once(server, "listening")
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      if (!server.listening) return
      server.close()
      await once(server, "close")
    },
  }
}
