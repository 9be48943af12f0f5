/** One text message to one number. `to` is a number that is stored, never one that was typed. */
export interface TextMessage {
  /** Stable over retries. */
  id: string
  to: string
  text: string
  code: string
}

export interface TextSender {
  /** Resolves when it was taken. Any error is worth another try. */
  send(message: TextMessage): Promise<void>
}
