import type { PhoneMethod } from "../factors/factor.ts"

/** One message to one number. `to` is a number that is stored, never one that was typed. */
export interface PhoneMessage {
  /** Stable over retries. */
  id: string
  /** E.164: `+15005550006`. */
  to: string
  method: PhoneMethod
  /** To be read, or to be said. */
  text: string
  /** Null: the message holds none. */
  code: string | null
  /** BCP 47, of the text. */
  locale: string
}

export interface PhoneSender {
  /**
   * Resolves when the message was taken.
   * @throws {MailRefused} when it never will be; any other error is worth another try
   */
  send(message: PhoneMessage): Promise<void>
}
