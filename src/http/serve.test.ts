import assert from "node:assert/strict"
import { once } from "node:events"
import { connect } from "node:net"
import { describe, it } from "node:test"
import { generate } from "selfsigned"
import * as https from "node:https"
import { serve, type HttpServer } from "./serve.ts"

const LOCAL = { host: "127.0.0.1", port: 0, tls: null }

describe("serve", () => {
  it("hands on requests and the address of their socket", async () => {
    await serving(async (server) => {
      const answer = await fetch(`http://127.0.0.1:${server.port}/a?b=c`)
      assert.equal(await answer.text(), "GET /a?b=c 127.0.0.1")
    })
  })

  it("speaks https where it is given a key", async () => {
    const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }])
    await serving(
      async ({ port }) => {
        const agent = new https.Agent({ ca: cert, rejectUnauthorized: false })
        const [answer] = await once(https.request({ port, path: "/tls", agent }).end(), "response")
        assert.match(String(await answer.setEncoding("utf8").toArray()), /^GET \/tls /)
        agent.destroy()
      },
      { ...LOCAL, tls: { key, cert } },
    )
  })

  it("rejects when the port is taken", async () => {
    await serving(async ({ port }) => {
      await assert.rejects(serve(echo, { ...LOCAL, port }), { code: "EADDRINUSE" })
    })
  })

  for (const [what, head] of Object.entries({
    "two lengths": "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx",
    "a length and chunks":
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "a folded header": "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n",
    "no host": "GET / HTTP/1.1\r\n\r\n",
    "a host that is none": "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
    "a target that is none": "GET x HTTP/1.1\r\nHost: a\r\n\r\n",
    "headers without end": `GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(20_000)}\r\n\r\n`,
  }))
    it(`refuses a request with ${what}`, async () => {
      await serving(async ({ port }) => {
        assert.match(await raw(port, head), /^HTTP\/1\.1 4\d\d /)
      })
    })

  it("survives methods that no page has", async () => {
    await serving(async ({ port }) => {
      for (const method of ["TRACE", "PROPFIND"])
        assert.match(
          await raw(port, `${method} / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`),
          /^HTTP\/1\.1 /,
        )
      assert.equal((await fetch(`http://127.0.0.1:${port}/`)).status, 200)
    })
  })

  it("lets what runs finish when it closes, and takes nothing new", async () => {
    const gate = Promise.withResolvers<void>()
    const started = Promise.withResolvers<void>()
    const server = await serve(async () => {
      started.resolve()
      await gate.promise
      return new Response("done")
    }, LOCAL)
    const running = fetch(`http://127.0.0.1:${server.port}/`)
    await started.promise
    const closed = server.close(60_000)
    await assert.rejects(fetch(`http://127.0.0.1:${server.port}/`))
    gate.resolve()
    assert.equal(await (await running).text(), "done")
    await closed
  })
})

async function echo(request: Request, { ip }: { ip: string }): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  return new Response(`${request.method} ${pathname}${search} ${ip}`)
}

async function serving(
  use: (server: HttpServer) => Promise<void>,
  options: Parameters<typeof serve>[1] = LOCAL,
): Promise<void> {
  const server = await serve(echo, options)
  try {
    await use(server)
  } finally {
    await server.close(0)
  }
}

/** Everything the server says to these bytes until it hangs up. */
async function raw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1").setEncoding("utf8")
  socket.write(bytes)
  let answer = ""
  socket.on("data", (text) => {
    answer += text
    if (answer.includes("\r\n\r\n")) socket.end()
  })
  await once(socket, "close")
  return answer
}
