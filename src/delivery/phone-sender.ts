import { createHmac } from "node:crypto"
import { html } from "../messages/html.ts"
import { MailRefused } from "../ports/mailer.ts"
import type { PhoneMessage, PhoneSender } from "../ports/phone-sender.ts"
import type { Clock } from "../lib/clock.ts"
import type { PhoneProvider } from "./phone-url.ts"

/** A provider that takes longer is tried again. Ours. */
const TIMEOUT_MS = 10_000

/**
 * Sends through Twilio's HTTP API, or hands each message to the operator's webhook. What a provider
 * answers is never logged: it may repeat the message.
 */
export function httpPhoneSender(provider: PhoneProvider, clock: Clock): PhoneSender {
  return {
    async send(message) {
      const { url, init } =
        provider.kind === "twilio"
          ? toTwilio(provider, message)
          : toWebhook(provider, message, clock.nowMs())
      const response = await fetch(url, {
        ...init,
        method: "POST",
        // A provider that moves is one to set anew: nothing follows with the code in it.
        redirect: "error",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      await response.body?.cancel()
      if (response.ok) return
      const said = `the phone provider answered ${response.status}`
      const isForGood = response.status < 500 && ![408, 425, 429].includes(response.status)
      throw isForGood ? new MailRefused(said) : new Error(said)
    },
  }
}

interface Call {
  url: string
  init: { headers: Record<string, string>; body: string }
}

/** Twilio, "Message resource" and "Call resource", API version 2010-04-01. */
function toTwilio(
  { origin, accountSid, authToken, from }: PhoneProvider & { kind: "twilio" },
  { to, method, text, locale }: PhoneMessage,
): Call {
  const account = `${origin}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}`
  const fields = new URLSearchParams({ To: to })
  fields.set(from.startsWith("MG") ? "MessagingServiceSid" : "From", from)
  if (method === "voice") fields.set("Twiml", twiml(text, locale))
  else fields.set("Body", text)
  const resource = method === "voice" ? "Calls" : "Messages"
  const credentials = Buffer.from(`${accountSid}:${authToken.reveal()}`).toString("base64")
  return {
    url: `${account}/${resource}.json`,
    init: {
      headers: {
        Authorization: `Basic ${credentials}`,
        "Content-Type": "application/x-www-form-urlencoded",
      },
      body: fields.toString(),
    },
  }
}

/** Two pauses, as people put the phone to their ear. */
function twiml(text: string, locale: string): string {
  return html`<Response
    ><Pause length="1" /><Say language="${locale}">${text}</Say><Pause length="1"
  /></Response>`
}

/** Signed as `t=SECONDS,v1=HMAC-SHA-256(SECONDS.BODY)` in hexadecimal digits. */
function toWebhook(
  { url, key }: PhoneProvider & { kind: "webhook" },
  { id, to, method, text, code, locale }: PhoneMessage,
  nowMs: number,
): Call {
  const body = JSON.stringify({ id, to, method, text, code, locale })
  const seconds = Math.floor(nowMs / 1000)
  const mac = createHmac("sha256", key.reveal()).update(`${seconds}.${body}`).digest("hex")
  return {
    url,
    init: {
      headers: {
        "Content-Type": "application/json",
        "Rekey-Signature": `t=${seconds},v1=${mac}`,
        "Idempotency-Key": id,
      },
      body,
    },
  }
}
