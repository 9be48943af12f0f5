/** What becomes of a message that an Action was asked to send. The last call counts. */
export interface NotificationAPI {
  /**
   * The message is not sent, for good.
   * @param reason For the log. 1,024 characters at most.
   */
  drop(reason: string): void
  /**
   * The message is handed to the Action again later, 5 times at most. So is one whose Action failed.
   * @param reason For the log. 1,024 characters at most.
   */
  retry(reason: string): void
}
