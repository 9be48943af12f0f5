import type { Clock } from "../lib/clock.ts"
import type { PhoneSender } from "../ports/phone-sender.ts"
import type { Inbox } from "./inbox.ts"

/** Keeps every text and call in the inbox and hands it on to `next`, if there is one. */
export function inboxPhoneSender(
  inbox: Inbox,
  clock: Clock,
  next: PhoneSender | null,
): PhoneSender {
  return {
    async send(message) {
      const { id, to, method, text, code } = message
      await inbox.add({
        id,
        channel: method,
        to,
        text,
        links: text.match(/https?:\/\/\S+/g) ?? [],
        ...(code === null ? {} : { code }),
        created_at: new Date(clock.nowMs()).toISOString(),
      })
      await next?.send(message)
    },
  }
}
