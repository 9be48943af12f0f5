import type { PhoneMethod } from "../factors/factor.ts"
import type { Ticket } from "./reset.ts"

/**
 * One browser that asked for a code, and waits for it. It is made for everybody who asks, before
 * anybody has looked whose identifier it was; for most identifiers it stays without an owner.
 */
export interface Ask {
  id: string
  by: AskedBy
  /** The channel that the code goes to, and then the first of `event.authentication.methods`. */
  proof: Ticket["proof"]
  /** How the newest code goes to a phone. Null: it is mailed. */
  method: PhoneMethod | null
  /** At this millisecond it has expired. Each code that is sent moves it on. */
  expiresAtMs: number
  /** Answers so far. Another code gives none back. */
  answers: number
  /** Codes asked for, and when last. */
  sends: number
  sentAtMs: number
  /** Null until the job has looked for the owner. Without one it keeps what no answer fits. */
  code: AskCode | null
  state: { name: "open" } | { name: "answered" | "locked"; atMs: number }
}

export interface AskCode {
  /** Keyed: a copy of the database does not give the code away. */
  hash: string
  /** Null: nobody, so that no answer is right. */
  owner: AskOwner | null
}

export interface AskOwner {
  userId: string
  /** The account's `securityVersion` when the code was sent. */
  securityVersion: number
  /** Of the link in the same mail. Null: the mail has none. */
  tokenDigest: string | null
}

/** What an identifier is answered with: a link needs no `Ask`. */
export type AskedBy = "code" | "link-and-code"
