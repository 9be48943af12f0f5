import assert from "node:assert/strict"
import { createHmac } from "node:crypto"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { describe, it } from "node:test"
import { fixedClock } from "../lib/clock.ts"
import { Secret } from "../lib/secret.ts"
import { MailRefused } from "../ports/mailer.ts"
import type { PhoneMessage } from "../ports/phone-sender.ts"
import { httpPhoneSender } from "./phone-sender.ts"
import { parsePhoneUrl } from "./phone-url.ts"

const MESSAGE: PhoneMessage = {
  id: "job.1",
  to: "+15005550006",
  method: "sms",
  text: "123456 is your code <&> at Acme",
  code: "123456",
  locale: "de",
}
const KEY = "0123456789abcdef"

describe("a phone provider", () => {
  it("is Twilio: a text is a Message of the account", async () => {
    await using server = await listen()
    await send(`twilio://AC1:token@${server.host}?from=%2B15550001111`)
    const [call] = server.calls
    assert.equal(call?.path, "/2010-04-01/Accounts/AC1/Messages.json")
    assert.equal(call?.authorization, `Basic ${btoa("AC1:token")}`)
    assert.deepEqual(Object.fromEntries(new URLSearchParams(call?.body)), {
      To: "+15005550006",
      From: "+15550001111",
      Body: MESSAGE.text,
    })
  })

  it("is Twilio: a call says the text, which cannot break out of it", async () => {
    await using server = await listen()
    await send(`twilio://AC1:token@${server.host}?from=%2B15550001111`, { method: "voice" })
    const [call] = server.calls
    assert.equal(call?.path, "/2010-04-01/Accounts/AC1/Calls.json")
    const twiml = new URLSearchParams(call?.body).get("Twiml") ?? ""
    assert.match(twiml, /<Say language="de">123456 is your code &lt;&amp;&gt; at Acme<\/Say>/)
  })

  it("is a webhook: one JSON body, signed", async () => {
    await using server = await listen()
    await send(`http://:${KEY}@${server.host}/sms`)
    const [call] = server.calls
    assert.equal(call?.path, "/sms")
    assert.deepEqual(JSON.parse(call?.body ?? ""), MESSAGE)
    const mac = createHmac("sha256", KEY).update(`1000.${call?.body}`).digest("hex")
    assert.equal(call?.signature, `t=1000,v1=${mac}`)
  })

  for (const status of [400, 401, 404])
    it(`never takes it: ${status}`, async () => {
      await using server = await listen(status)
      await assert.rejects(send(`http://:${KEY}@${server.host}/`), MailRefused)
    })

  for (const status of [408, 429, 500, 503])
    it(`may take it later: ${status}, and what it answers is kept to itself`, async () => {
      await using server = await listen(status)
      await assert.rejects(
        send(`http://:${KEY}@${server.host}/`),
        (error: Error) => !(error instanceof MailRefused) && !error.message.includes("123456"),
      )
    })

  it("is not followed to another place", async () => {
    await using other = await listen()
    await using server = await listen(307, `http://${other.host}/`)
    await assert.rejects(send(`http://:${KEY}@${server.host}/`))
    assert.equal(other.calls.length, 0)
  })
})

function send(url: string, change: Partial<PhoneMessage> = {}): Promise<void> {
  const sender = httpPhoneSender(parsePhoneUrl(new Secret(url)), fixedClock(1_000_000))
  return sender.send({ ...MESSAGE, ...change })
}

interface Call {
  path: string
  body: string
  authorization: string | undefined
  signature: string | undefined
}

async function listen(status = 201, location?: string) {
  const calls: Call[] = []
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const { authorization } = request.headers
    const signature = request.headers["rekey-signature"] as string | undefined
    calls.push({ path: request.url ?? "", body, authorization, signature })
    response.writeHead(status, location === undefined ? {} : { location })
    response.end(JSON.stringify({ said: body }))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    calls,
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
