import assert from "node:assert/strict"
import { createECDH } from "node:crypto"
import { once } from "node:events"
import { createServer } from "node:net"
import { describe, it } from "node:test"
import type { AddressInfo } from "node:net"
import type { PushMessage } from "../ports/push-sender.ts"
import { webPushSender } from "./web-push-sender.ts"

const MESSAGE: PushMessage = {
  title: "t",
  body: "b",
  path: "/authenticator",
  tag: "tag",
  locale: "en",
  ttlMs: 300_000,
}

describe("where notifications are sent", () => {
  it("is no address of this machine, whatever name stands for it", async () => {
    const sender = senderWith(false)
    assert.equal(sender.isAllowed("https://localhost/a"), true, "a name is looked up later")
    await assert.rejects(
      sender.send(subscriptionAt("https://localhost/a"), MESSAGE),
      /not a public address/,
    )
    for (const endpoint of ["https://127.0.0.1/a", "http://localhost/a", "https://[::1]/a"])
      await assert.rejects(sender.send(subscriptionAt(endpoint), MESSAGE), /not the address/)
  })

  it("may be this machine in dev, and no other private one", () => {
    const sender = senderWith(true)
    assert.equal(sender.isAllowed("http://127.0.0.1:8080/a"), true)
    assert.equal(sender.isAllowed("http://10.0.0.1/a"), false)
    assert.equal(sender.isAllowed("https://10.0.0.1/a"), false)
  })

  it("fails when the answer is none, which is worth another try", async () => {
    const server = createServer((socket) => socket.destroy())
    server.listen(0, "127.0.0.1")
    await once(server, "listening")
    const { port } = server.address() as AddressInfo
    await assert.rejects(
      senderWith(true).send(subscriptionAt(`http://127.0.0.1:${port}/a`), MESSAGE),
      { code: "ECONNRESET" },
    )
    server.close()
  })
})

function senderWith(allowsLoopback: boolean) {
  const pair = createECDH("prime256v1")
  const publicKey = pair.generateKeys("base64url")
  const privateKey = pair.getPrivateKey("base64url")
  return webPushSender({
    keys: async () => ({ publicKey, privateKey }),
    subject: "mailto:a@example.test",
    allowsLoopback,
  })
}

function subscriptionAt(endpoint: string) {
  const p256dh = createECDH("prime256v1").generateKeys("base64url")
  return { endpoint, p256dh, auth: Buffer.alloc(16).toString("base64url") }
}
