/** One message to one person. `to` is an address that is stored, never one that was typed. */
export interface Mail {
  /** Stable over retries: becomes the Message-ID. */
  id: string
  to: string
  subject: string
  text: string
  html: string
  /** For the inbox of `rekey dev`: what a person would click or type. */
  links: readonly string[]
  code: string | null
  locale: string
}

export interface Mailer {
  /**
   * Resolves when the server has taken the message.
   * @throws {MailRefused} when it never will; any other error is worth another try.
   */
  send(mail: Mail): Promise<void>
}

/** The server refused the message for good (SMTP 5xx). */
export class MailRefused extends Error {
  override name = "MailRefused"
}
