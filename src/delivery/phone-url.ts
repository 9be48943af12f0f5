import { isLoopback } from "../actions/command.ts"
import { Secret } from "../lib/secret.ts"

/** What sends texts and makes calls, without an Action. */
export type PhoneProvider =
  | { kind: "twilio"; origin: string; accountSid: string; authToken: Secret; from: string }
  /** `key` signs each message. */
  | { kind: "webhook"; url: string; key: Secret }

/**
 * Reads `twilio://ACCOUNT_SID:AUTH_TOKEN@api.twilio.com?from=+15005550006` (a number, or the `MG…` of a
 * messaging service), or `https://:KEY@example.com/path` of a webhook. Plain http is for this machine:
 * `twilio://…@127.0.0.1:8080`, `http://:KEY@localhost/…`.
 *
 * @throws {Error} when it is anything else. The message never quotes the URL: it holds a secret.
 */
export function parsePhoneUrl(secret: Secret): PhoneProvider {
  const url = URL.parse(secret.reveal())
  if (url === null || url.hostname === "") throw new Error("the phone URL is no URL")
  const password = decoded(url.password)
  if (url.protocol === "twilio:") {
    // A plus sign that is not percent-encoded reads as a space.
    const from = (url.searchParams.get("from") ?? "").replace(/^ /, "+")
    if (!/^(\+\d{5,15}|MG[0-9a-f]{32})$/i.test(from))
      throw new Error("the phone URL needs ?from= with a number (+1…) or a messaging service (MG…)")
    if (url.username === "" || password === "")
      throw new Error("the phone URL needs the account's SID and its token: twilio://SID:TOKEN@…")
    const scheme = isLoopback(url.hostname) ? "http" : "https"
    const accountSid = decoded(url.username)
    const authToken = new Secret(password)
    return { kind: "twilio", origin: `${scheme}://${url.host}`, accountSid, authToken, from }
  }
  const isSafe = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname))
  if (!isSafe) throw new Error("the phone URL must be twilio://… or https://…")
  if (password.length < 16)
    throw new Error("the phone URL needs a key of 16 characters or more: https://:KEY@host/path")
  url.username = ""
  url.password = ""
  return { kind: "webhook", url: url.href, key: new Secret(password) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Error("the user and password of the phone URL must be percent-encoded")
  }
}
