import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"

/** Longer than a job's lease and its first pauses: a mail of a killed server has to come too. */
const MAIL_DEADLINE_MS = 45_000

/** What a person finds in a mail. */
export interface ReceivedMail {
  to: string
  subject: string
  text: string
  /** The first link. @throws when there is none. */
  link(): string
  /** The 6 digits that stand alone in a line. @throws when there are none. */
  code(): string
}

/** A real SMTP server on a free port of this machine, and everybody's mailbox. */
export interface MailSink extends AsyncDisposable {
  /** For `REKEY_SMTP_URL`. */
  url: string
  /**
   * Takes the oldest mail that nobody has taken yet, and waits for it where it is not there.
   * @throws when none comes within 45 s.
   */
  next(to: string, subject: RegExp): Promise<ReceivedMail>
  /** Leaves the next mail without an answer, and resolves once it is being handed in. */
  stall(): Promise<void>
}

export async function openMailSink(): Promise<MailSink> {
  const untaken: ReceivedMail[] = []
  const seen = new Set<string>()
  const listeners = new Set<() => void>()
  let stalled: (() => void) | null = null

  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    closeTimeout: 10,
    async onData(stream, { envelope }, done) {
      const parsed = await simpleParser(stream).catch((error: Error) => error)
      if (parsed instanceof Error) return done(parsed)
      if (stalled !== null) {
        stalled()
        stalled = null
        return
      }
      const { messageId, subject = "", text = "" } = parsed
      for (const { address } of envelope.rcptTo) {
        // The same mail once more is one mail to its reader: jobs are done at least once.
        const key = JSON.stringify([address, messageId, text])
        if (!seen.has(key)) untaken.push(received(address, subject, text))
        seen.add(key)
      }
      done()
      for (const listener of listeners) listener()
    },
  })
  // A killed server breaks its connections off.
  server.on("error", () => {})
  const listener = server.listen(0, "127.0.0.1")
  await once(listener, "listening")

  const take = (to: string, subject: RegExp) => {
    const index = untaken.findIndex((mail) => mail.to === to && subject.test(mail.subject))
    return index < 0 ? null : (untaken.splice(index, 1)[0] ?? null)
  }
  return {
    url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    next: (to, subject) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          listeners.delete(look)
          const others = untaken.map((mail) => `${mail.to}: ${mail.subject}`).join("; ")
          reject(new Error(`no mail ${subject} for ${to} came; untaken: ${others}`))
        }, MAIL_DEADLINE_MS)
        const look = () => {
          const mail = take(to, subject)
          if (mail === null) return
          clearTimeout(timer)
          listeners.delete(look)
          resolve(mail)
        }
        listeners.add(look)
        look()
      }),
    stall: () => new Promise((resolve) => (stalled = resolve)),
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

function received(to: string, subject: string, text: string): ReceivedMail {
  const find = (what: string, pattern: RegExp) => {
    const found = pattern.exec(text)?.[1]
    if (found === undefined) throw new Error(`no ${what} in the mail "${subject}":\n${text}`)
    return found
  }
  return {
    to,
    subject,
    text,
    link: () => find("link", /(https?:\/\/\S+)/),
    code: () => find("code", /^\s*(\d{6})$/m),
  }
}
