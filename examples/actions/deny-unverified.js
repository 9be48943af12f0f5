/**
 * Refuses a reset while the account's address is not verified.
 *
 * A mailed link proves that somebody reads that mailbox. When nobody ever showed that the mailbox
 * belongs to the owner of the account (a typing error at sign-up is enough), the link must not be
 * the only proof. The reason is shown to the person, so it says what to do next.
 *
 * @type {PasswordResetPostChallengeAction}
 */
exports.onExecutePostChallenge = async (event, api) => {
  if (event.user.email_verified) return
  api.access.deny("Please verify your e-mail address first. Our support team can help you.")
}
