import { createDecipheriv, createECDH, hkdfSync, randomBytes, type ECDH } from "node:crypto"
import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { importJWK, jwtVerify, type JWTPayload } from "jose"

/** A notification as its browser would get it. */
export interface Delivered {
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** Decrypted. */
  message: Record<string, unknown>
  /** Of the signature, which was right. */
  claims: JWTPayload
  /** base64url: by which key it was signed. */
  signedBy: string
}

/** A push service, and the browser behind it: decrypts (RFC 8291) and verifies (RFC 8292). */
export interface PushService extends AsyncDisposable {
  /** As `PushSubscription.toJSON()`. */
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } }
  delivered: Delivered[]
  /** What is answered from now on. */
  answerWith(status: number, headers?: Record<string, string>): void
  /** Requests that came, whatever was answered. */
  requests(): number
}

export async function openPushService(): Promise<PushService> {
  const browser = createECDH("prime256v1")
  const p256dh = browser.generateKeys("base64url")
  const auth = randomBytes(16)
  const delivered: Delivered[] = []
  let answer: { status: number; headers: Record<string, string> } = { status: 201, headers: {} }
  let requests = 0
  const server = createServer(async (request, response) => {
    requests++
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { status, headers } = answer
    if (status === 201) {
      const message = decrypt(Buffer.concat(chunks), browser, auth)
      const signed = await verify(String(request.headers.authorization))
      delivered.push({ headers: request.headers, message, ...signed })
    }
    response.writeHead(status, headers).end()
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  return {
    subscription: {
      endpoint: `http://127.0.0.1:${port}/send/${randomBytes(8).toString("hex")}`,
      keys: { p256dh, auth: auth.toString("base64url") },
    },
    delivered,
    answerWith: (status, headers = {}) => {
      answer = { status, headers }
    },
    requests: () => requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, "close")
    },
  }
}

/** RFC 8188 section 2 and RFC 8291 section 3.4: one record is all a notification has. */
function decrypt(body: Buffer, browser: ECDH, auth: Buffer): Record<string, unknown> {
  const salt = body.subarray(0, 16)
  const keyLength = body.readUInt8(20)
  const serverKey = body.subarray(21, 21 + keyLength)
  const record = body.subarray(21 + keyLength)
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), browser.getPublicKey(), serverKey])
  const secret = hkdf(browser.computeSecret(serverKey), auth, info, 32)
  const key = hkdf(secret, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16)
  const nonce = hkdf(secret, salt, Buffer.from("Content-Encoding: nonce\0"), 12)
  const decipher = createDecipheriv("aes-128-gcm", key, nonce, { authTagLength: 16 })
  decipher.setAuthTag(record.subarray(-16))
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
  // The last record ends with a 2, and zeros.
  return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString("utf8"))
}

function hkdf(secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, salt, info, length))
}

async function verify(authorization: string): Promise<{ claims: JWTPayload; signedBy: string }> {
  const [, token = "", signedBy = ""] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? []
  const point = Buffer.from(signedBy, "base64url")
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  }
  const key = await importJWK(jwk, "ES256")
  const { payload } = await jwtVerify(token, key, { algorithms: ["ES256"] })
  return { claims: payload, signedBy }
}
