import assert from "node:assert/strict"
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { type AddressInfo, connect, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, describe, it } from "node:test"
import { privateAddresses } from "../../lib/private-addresses.ts"
import { type Door, openDoor } from "./door.ts"

describe("a door", () => {
  const folder = mkdtempSync(join(tmpdir(), "rekey-door-"))
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    socket.end("hello")
  })
  let port = 0
  let door: Door
  before(async () => {
    chmodSync(folder, 0o700)
    door = openDoor(folder, privateAddresses())
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    port = (server.address() as AddressInfo).port
  })
  after(() => {
    door.close()
    server.close()
    rmSync(folder, { recursive: true })
  })

  it("refuses private addresses, however they are written", async () => {
    for (const host of [
      "127.0.0.1",
      "localhost",
      "::1",
      "::ffff:127.0.0.1",
      "127.1",
      "0x7f000001",
    ]) {
      const { error } = JSON.parse(await ask({ host, port }))
      assert.equal(error.code, "ERR_IP_BLOCKED", host)
    }
    assert.equal(connections, 0)
  })

  it("says nothing to what is no question", async () => {
    for (const text of [
      "\n",
      "[]\n",
      "null\n",
      "not JSON\n",
      '{"host":"a.example"}\n',
      '{"host":"","port":80}\n',
      '{"host":"a.example","port":65536}\n',
      '{"host":"a.example","port":"80"}\n',
      '{"host":"a.example","method":"setServers"}\n',
      '{"host":"a.example","method":"constructor"}\n',
      '{"host":["a.example"],"port":80}\n',
      `{"host":"${"a".repeat(2000)}","port":80}\n`,
      "x".repeat(10_000),
      '{"host":"a.example","port":80}\n{"host":"b.example","port":80}\n',
    ]) {
      assert.equal(await say(text), "", text.slice(0, 60))
    }
  })

  it("connects where it may, once for each answer", async () => {
    const own = mkdtempSync(join(folder, "own-"))
    const open = openDoor(own, null)
    const { socket } = JSON.parse(await ask({ host: "localhost", port, family: 4 }, own))
    assert.equal(await readAll(join(own, socket)), "hello")
    await assert.rejects(readAll(join(own, socket)))
    assert.deepEqual(readdirSync(own), ["ask"])
    open.close()
  })

  it("ends what is on when it is closed", async () => {
    const silent = createServer()
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve))
    const own = mkdtempSync(join(folder, "own-"))
    const open = openDoor(own, null)
    const host = "127.0.0.1"
    const answer = await ask({ host, port: (silent.address() as AddressInfo).port }, own)
    const { socket } = JSON.parse(answer)
    const all = readAll(join(own, socket), () => open.close())
    assert.equal(await all, "")
    await assert.rejects(ask({ host, port }, own))
    silent.close()
  })

  function ask(question: object, where = folder): Promise<string> {
    return say(`${JSON.stringify(question)}\n`, where)
  }

  function say(text: string, where = folder): Promise<string> {
    return readAll(join(where, "ask"), (write) => write(text))
  }
})

/** All that comes until the end. A reset is an end, too. @throws when nobody listens. */
function readAll(
  path: string,
  onConnect: (write: (text: string) => void) => void = () => {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ""
    const socket = connect(path, () => onConnect((line) => void socket.write(line)))
    socket.setEncoding("utf8").on("data", (chunk) => (text += chunk))
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ECONNREFUSED") reject(error)
    })
    socket.on("close", () => resolve(text))
  })
}
