import { createTransport } from "nodemailer"
import type { Finding } from "../cli/parts.ts"
import { parseSmtpUrl } from "../delivery/smtp-url.ts"
import { SMTP_TIMEOUTS } from "../delivery/smtp-mailer.ts"
import type { Secret } from "../lib/secret.ts"

/** Whether the mail server is there, has a good certificate and takes the password. Sends nothing. */
export async function probeMail(url: Secret): Promise<Finding> {
  const { host, port, tls, user, password } = parseSmtpUrl(url)
  const transport = createTransport({
    host,
    port,
    secure: tls === "implicit",
    requireTLS: tls === "starttls",
    ignoreTLS: tls === "off",
    tls: { minVersion: "TLSv1.2" },
    ...(user !== null && { auth: { user, pass: password ?? "" } }),
    connectionTimeout: SMTP_TIMEOUTS.connectMs,
    greetingTimeout: SMTP_TIMEOUTS.connectMs,
    dnsTimeout: SMTP_TIMEOUTS.connectMs,
    socketTimeout: SMTP_TIMEOUTS.connectMs,
  })
  const where = `${host}:${port}`
  try {
    await transport.verify()
  } catch (error) {
    // The server's own words may quote what was sent to it; the code says enough.
    const code = (error as NodeJS.ErrnoException).code ?? "unknown reason"
    return { state: "broken", what: "mail", detail: `${where} cannot be used (${code})` }
  } finally {
    transport.close()
  }
  return tls === "off"
    ? {
        state: "weak",
        what: "mail",
        detail: `${where} answers, without TLS: mails can be read on the way`,
      }
    : { state: "ok", what: "mail", detail: `${where} answers over TLS` }
}
