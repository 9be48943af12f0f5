import type { Clock } from "../lib/clock.ts"
import type { TextSender } from "../ports/text-sender.ts"
import type { Inbox } from "./inbox.ts"

/** Keeps every text message in the inbox. Nothing is sent to a phone. */
export function inboxTextSender(inbox: Inbox, clock: Clock): TextSender {
  return {
    send: ({ id, to, text, code }) =>
      inbox.add({
        id,
        channel: "sms",
        to,
        text,
        links: [],
        code,
        created_at: new Date(clock.nowMs()).toISOString(),
      }),
  }
}
