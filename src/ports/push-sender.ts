/** What a browser hands out for a server to reach it (Push API, `PushSubscription.toJSON()`). */
export interface PushSubscription {
  /** A capability: who knows it may send. */
  endpoint: string
  /** base64url: the P-256 public key (65 bytes) and the shared secret (16 bytes) of RFC 8291. */
  p256dh: string
  auth: string
}

/** What a locked screen may show: nothing that helps to answer. */
export interface PushMessage {
  title: string
  body: string
  /** Path of the page that opens, on this server. */
  path: string
  /** A later message of the same tag takes the place of an earlier one. */
  tag: string
  locale: string
  /** How long a push service may keep it for a device that is away. */
  ttlMs: number
}

export interface PushSender {
  /**
   * Resolves when the push service has taken the message. `gone`: the subscription has ended for good.
   * @throws {PushRefused} when it never will; any other error is worth another try.
   */
  send(subscription: PushSubscription, message: PushMessage): Promise<"sent" | "gone">
  /** The public key browsers subscribe with (RFC 8292), base64url. The same on every node. */
  publicKey(): Promise<string>
  /** Whether an address could be sent to at all. Names are looked up when something is sent. */
  isAllowed(endpoint: string): boolean
}

/** Looks on at every notification. */
export interface PushInbox {
  /** @param notification `to` is whom it is for, `id` is stable over retries. */
  add(notification: PushMessage & { id: string; to: string }): Promise<void>
}

/** The address is none of a push service, or the service wants nothing of us. */
export class PushRefused extends Error {
  override name = "PushRefused"
}
