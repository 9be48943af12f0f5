import type { Clock } from "../lib/clock.ts"
import type { PushInbox } from "../ports/push-sender.ts"
import type { Inbox } from "./inbox.ts"

/** Keeps every notification in the inbox, whether or not a device was told of it. */
export function inboxPush(inbox: Inbox, clock: Clock, baseUrl: string): PushInbox {
  return {
    add: ({ id, to, title, body, path }) =>
      inbox.add({
        id,
        channel: "push",
        to,
        subject: title,
        text: body,
        links: [`${baseUrl}${path}`],
        created_at: new Date(clock.nowMs()).toISOString(),
      }),
  }
}
