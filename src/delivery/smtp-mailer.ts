import { createTransport, type NodemailerError, type SendMailOptions } from "nodemailer"
import type { Secret } from "../lib/secret.ts"
import { MailRefused, type Mail, type Mailer } from "../ports/mailer.ts"
import { hasControls, isPlainAddress, parseSender, type Sender } from "./mail-address.ts"
import { parseSmtpUrl, type SmtpServer } from "./smtp-url.ts"

export interface SmtpSettings {
  /** `REKEY_SMTP_URL`: see `parseSmtpUrl`. */
  url: Secret
  /** `REKEY_MAIL_FROM`: `Name <address>` or an address. */
  from: string
  timeouts?: SmtpTimeouts
}

export interface SmtpTimeouts {
  /** Name look-up, connection, TLS and greeting together. */
  connectMs: number
  /** From `send` to the server's answer, the wait for a free connection included. */
  messageMs: number
}

export const SMTP_TIMEOUTS: SmtpTimeouts = { connectMs: 10_000, messageMs: 60_000 }
/** The longest answer that is read: real ones have a few hundred bytes. */
const ANSWER_BYTES_MAX = 64 * 1024
const CONNECTIONS_MAX = 5

/** The message could not be handed in now. Its text never holds the server's credentials. */
export class MailDelayed extends Error {
  override name = "MailDelayed"
}

/**
 * Hands mail to an SMTP server over kept connections.
 * @throws {Error} when URL or sender cannot be used.
 */
export function smtpMailer(settings: SmtpSettings): Mailer & Disposable {
  const server = parseSmtpUrl(settings.url)
  const from = parseSender(settings.from)
  const { connectMs, messageMs } = settings.timeouts ?? SMTP_TIMEOUTS
  const transport = createTransport({
    pool: true,
    host: server.host,
    port: server.port,
    secure: server.tls === "implicit",
    requireTLS: server.tls === "starttls",
    ignoreTLS: server.tls === "off",
    tls: { minVersion: "TLSv1.2" },
    ...(server.user !== null && { auth: { user: server.user, pass: server.password ?? "" } }),
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: messageMs,
    maxResponseSize: ANSWER_BYTES_MAX,
    maxConnections: CONNECTIONS_MAX,
    // The job queue tries again, later and on any node. Once here, for a connection gone stale.
    maxRequeues: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(mail) {
      const message = toMessage(mail, from)
      try {
        await transport.sendMail({ ...message, signal: AbortSignal.timeout(messageMs) })
      } catch (error) {
        throw toMailError(error as NodemailerError, server)
      }
    },
    [Symbol.dispose]: () => transport.close(),
  }
}

function toMessage(mail: Mail, from: Sender): SendMailOptions {
  if (!isPlainAddress(mail.to)) throw new MailRefused("the address is not one plain address")
  if (hasControls(mail.subject)) throw new MailRefused("the subject has a line break in it")
  if (!/^[\w.-]{1,128}$/.test(mail.id)) throw new MailRefused("the id cannot be a Message-ID")
  if (!/^[A-Za-z0-9-]{1,35}$/.test(mail.locale)) throw new MailRefused("the locale is not one")
  return {
    from,
    to: { name: "", address: mail.to },
    // Said apart from the headers, so that no header is ever parsed for where the mail goes.
    envelope: { from: from.address, to: [mail.to] },
    messageId: `<${mail.id}@${from.address.slice(from.address.lastIndexOf("@") + 1)}>`,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: {
      // RFC 3834 section 5: nobody's holiday notice answers it.
      "Auto-Submitted": "auto-generated",
      "Content-Language": mail.locale,
    },
  }
}

// 5xx to MAIL, RCPT or DATA is about this message. The same number while greeting or logging in,
// and 530 ("log in first", RFC 4954), are about our settings: no message is lost for those.
function toMailError(error: NodemailerError, server: SmtpServer): Error {
  const isAboutMessage = error.code === "EENVELOPE" || error.code === "EMESSAGE"
  const why = safeText(error.response ?? error.originalCode ?? error.message, server)
  const what = ["SMTP", error.command, error.timeoutType ?? error.code].filter(Boolean).join(" ")
  return isAboutMessage && error.permanent === true && error.responseCode !== 530
    ? new MailRefused(`${what}: ${why}`)
    : new MailDelayed(`${what}: ${why}`)
}

// A server may answer with what it was told. One line, and short: it goes into a log.
function safeText(text: string, server: SmtpServer): string {
  return credentialsOf(server)
    .reduce((left, secret) => left.replaceAll(secret, "[secret]"), text)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .slice(0, 300)
}

/** In the forms in which AUTH PLAIN and AUTH LOGIN send them (RFC 4616). */
function credentialsOf({ user, password }: SmtpServer): readonly string[] {
  if (user === null) return []
  const base64 = (text: string) => Buffer.from(text).toString("base64")
  const secrets = [user, password ?? ""].filter((secret) => secret !== "")
  return [base64(`\0${user}\0${password ?? ""}`), ...secrets, ...secrets.map(base64)]
}
