import type { Clock } from "../lib/clock.ts"
import type { Mailer } from "../ports/mailer.ts"
import type { Inbox } from "./inbox.ts"

/** Keeps every mail in the inbox and hands it on to `next`, if there is one. */
export function inboxMailer(inbox: Inbox, clock: Clock, next: Mailer | null): Mailer {
  return {
    async send(mail) {
      const { id, to, subject, text, html, links, code } = mail
      const created_at = new Date(clock.nowMs()).toISOString()
      const message = { id, channel: "email", to, subject, text, html, links, created_at } as const
      await inbox.add(code === null ? message : { ...message, code })
      await next?.send(mail)
    },
  }
}
