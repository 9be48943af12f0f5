import type { Secret } from "../lib/secret.ts"

/** Where mail is handed in, and how. */
export interface SmtpServer {
  host: string
  port: number
  /** `implicit`: TLS from the first byte. `starttls`: nothing is sent before the upgrade. */
  tls: "implicit" | "starttls" | "off"
  user: string | null
  password: string | null
}

const IMPLICIT_TLS_PORT = 465
const SUBMISSION_PORT = 587
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/

/**
 * Reads `smtp://user:pass@host:587` or `smtps://host`. On `smtp://` STARTTLS is required, except on
 * loopback, where a mail catcher's own certificate would only be in the way; `?tls=off` and
 * `?tls=required` say otherwise. User and password are percent-decoded.
 *
 * @throws {Error} when it is anything else. The message never quotes the URL: it holds a password.
 */
export function parseSmtpUrl(secret: Secret): SmtpServer {
  const url = URL.parse(secret.reveal())
  if (url === null || (url.protocol !== "smtp:" && url.protocol !== "smtps:"))
    throw new Error("the SMTP URL must be smtp://… or smtps://…")
  if (url.hostname === "") throw new Error("the SMTP URL names no host")
  if (url.pathname.length > 1 || url.hash !== "")
    throw new Error("the SMTP URL ends after the port: percent-encode / and # in the password")
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1").toLowerCase()
  const isImplicit = url.protocol === "smtps:"
  return {
    host,
    port: url.port === "" ? (isImplicit ? IMPLICIT_TLS_PORT : SUBMISSION_PORT) : Number(url.port),
    tls: tlsOf(url, isImplicit, LOOPBACK.test(host)),
    user: url.username === "" ? null : decoded(url.username),
    password: url.password === "" ? null : decoded(url.password),
  }
}

function tlsOf(url: URL, isImplicit: boolean, isLoopback: boolean): SmtpServer["tls"] {
  const asked = url.searchParams.getAll("tls")
  const [tls] = asked
  const isKnown = tls === undefined || tls === "off" || tls === "required"
  // A misspelt option must not pass for a weaker one, nor an unknown one for a safe one.
  if (!isKnown || asked.length < [...url.searchParams].length || asked.length > 1)
    throw new Error("the SMTP URL may have one option: tls=off or tls=required")
  if (isImplicit) {
    if (tls === "off") throw new Error("smtps:// and tls=off contradict each other")
    return "implicit"
  }
  if (tls === undefined) return isLoopback ? "off" : "starttls"
  return tls === "off" ? "off" : "starttls"
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Error("the user and password of the SMTP URL must be percent-encoded")
  }
}
