// Behind bubblewrap a guest has no network: each of these goes through its door.
import assert from "node:assert/strict"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { createServer as createHttpServer, type RequestListener } from "node:http"
import { createSecureServer } from "node:http2"
import { createServer as createHttpsServer } from "node:https"
import { type AddressInfo, createServer, type Server } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, describe, it, type TestContext } from "node:test"
import { generate } from "selfsigned"
import { type ProcessRunner, processRunner } from "../../src/sandbox/process-runner.ts"
import { actionOf, runRequest } from "./run-request.ts"

const LARGE = 20 * 1024 * 1024

describe("the door of an Action", () => {
  let runner: ProcessRunner
  const event: Record<string, unknown> = {}
  const servers: Server[] = []
  const folder = mkdtempSync(join(tmpdir(), "rekey-egress-test-"))
  before(async () => {
    runner = await processRunner({ allowPrivateNetwork: true })
    const certificate = await generate([{ name: "commonName", value: "localhost" }], {
      algorithm: "sha256",
      extensions: [
        { name: "basicConstraints", cA: true, critical: true },
        { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
      ],
    })
    const { private: key, cert } = certificate
    const greet: RequestListener = (request, response) => {
      if (request.url === "/large") response.end(Buffer.alloc(LARGE, "x"))
      else if (request.url === "/echo") request.pipe(response)
      else response.end(`hello ${request.url}`)
    }
    event.http = await listen(createHttpServer(greet))
    event.https = await listen(createHttpsServer({ key, cert }, greet))
    event.http2 = await listen(
      createSecureServer({ key, cert }, (_, response) => response.end("hello 2")),
    )
    event.tcp = await listen(
      createServer({ allowHalfOpen: true }, (socket) => {
        let text = ""
        socket.on("data", (chunk) => (text += chunk)).on("end", () => socket.end(`got ${text}`))
      }),
    )
    const closed = createServer()
    event.closed = await listen(closed)
    closed.close()
    event.cert = cert
  })
  after(async () => {
    for (const server of servers) server.close()
    rmSync(folder, { recursive: true })
    await runner[Symbol.asyncDispose]()
  })

  it("takes fetch, http and https", async (test) => {
    await isWritten(
      test,
      `require("node:tls").setDefaultCACertificates([event.cert])
       const text = async (url, options) => (await fetch(url, options)).text()
       console.log(await text("http://127.0.0.1:" + event.http + "/a"))
       console.log(await text("http://localhost:" + event.http + "/echo", { method: "POST", body: "b" }))
       console.log(await text("https://localhost:" + event.https + "/c"))
       const get = (module, options) => new Promise((resolve, reject) =>
         require(module).get({ host: "localhost", path: "/d", ca: event.cert, agent: false, ...options }, (response) =>
           response.setEncoding("utf8").on("data", resolve)).on("error", reject))
       console.log(await get("node:http", { port: event.http }))
       console.log(await get("node:https", { port: event.https }))`,
      "hello /a\nb\nhello /c\nhello /d\nhello /d\n",
    )
  })

  it("takes http2, tls and plain sockets, each end closed by itself", async (test) => {
    await isWritten(
      test,
      `const session = require("node:http2").connect("https://localhost:" + event.http2, { ca: event.cert })
       const stream = session.request({ ":path": "/" }).setEncoding("utf8")
       console.log(await new Promise((resolve) => stream.on("data", resolve)))
       session.close()
       const { authorized } = await new Promise((resolve, reject) => {
         const socket = require("node:tls").connect(event.https, "localhost", { ca: event.cert }, () => resolve(socket))
         socket.on("error", reject)
       })
       console.log(authorized)
       const socket = require("node:net").connect({ port: event.tcp })
       socket.end("all of it")
       for await (const chunk of socket) console.log(String(chunk))`,
      "hello 2\ntrue\ngot all of it\n",
    )
  })

  it("looks a certificate's name up in the guest", async (test) => {
    await isWritten(
      test,
      `const socket = require("node:tls").connect({ port: event.https, host: "127.0.0.1", ca: event.cert })
       console.log((await new Promise((resolve) => socket.on("error", resolve))).code)`,
      "ERR_TLS_CERT_ALTNAME_INVALID\n",
    )
  })

  it("tells why there is no connection, as Node does", async (test) => {
    await isWritten(
      test,
      `const why = (url) => fetch(url).catch(({ cause }) => console.log(cause.code, cause.message.includes(cause.code)))
       await why("http://127.0.0.1:" + event.closed)
       await why("http://no-such-host.invalid")
       const socket = require("node:net").connect(event.closed, "localhost")
       console.log((await new Promise((resolve) => socket.on("error", resolve))).code)
       console.log(socket.destroyed)`,
      "ECONNREFUSED true\nENOTFOUND true\nECONNREFUSED\ntrue\n",
    )
  })

  it("looks names up, by callbacks and promises", async (test) => {
    await isWritten(
      test,
      `const dns = require("node:dns")
       console.log(await new Promise((resolve) => dns.lookup("localhost", 4, (...answer) => resolve(answer))))
       console.log(await dns.promises.lookup("localhost", { family: 4, all: true }))
       console.log(await require("node:util").promisify(dns.lookup)("localhost", { family: 4 }))
       console.log(await dns.promises.resolve("a b", "MX").catch(({ syscall }) => syscall))
       console.log(await new dns.promises.Resolver().resolveTxt("a b").catch(({ syscall }) => syscall))`,
      "[ null, '127.0.0.1', 4 ]\n[ { address: '127.0.0.1', family: 4 } ]\n{ address: '127.0.0.1', family: 4 }\nqueryMx\nqueryTxt\n",
    )
  })

  it("takes much, and many at once", async (test) => {
    await isWritten(
      test,
      `const url = "http://127.0.0.1:" + event.http
       console.log((await (await fetch(url + "/large")).arrayBuffer()).byteLength)
       const many = await Promise.all(Array.from({ length: 50 }, async (_, i) => (await fetch(url + "/" + i)).text()))
       console.log(new Set(many).size)`,
      `${LARGE}\n50\n`,
    )
  })

  it("bounds the connections of one process", async (test) => {
    await isWritten(
      test,
      `const { connect } = require("node:net")
       const codes = await Promise.all(Array.from({ length: 150 }, () => new Promise((resolve) =>
         connect(event.tcp, "127.0.0.1").on("connect", () => resolve("connected")).on("error", ({ code }) => resolve(code)))))
       console.log(codes.filter((code) => code === "connected").length < 150, [...new Set(codes)].length > 1)`,
      "true true\n",
    )
  })

  it("leaves no file behind", async () => {
    const { TMPDIR } = process.env
    process.env.TMPDIR = mkdtempSync(join(folder, "tmp-"))
    try {
      const own = await processRunner({ spares: 2 })
      await own.run(runRequest(actionOf("")))
      await own[Symbol.asyncDispose]()
      assert.deepEqual(readdirSync(process.env.TMPDIR), [])
    } finally {
      if (TMPDIR === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = TMPDIR
    }
  })

  async function isWritten(test: TestContext, body: string, expected: string) {
    if (!runner.fence.layers.has("network")) return test.skip("no network namespaces here")
    const result = await runner.run(runRequest(actionOf(body), { event }))
    assert.equal(result.console, expected, JSON.stringify(result))
    assert.equal(result.outcome.kind, "finished")
  }

  async function listen(server: Server): Promise<number> {
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    return (server.address() as AddressInfo).port
  }
})
