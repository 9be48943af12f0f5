/**
 * Asks for a second factor before a new password may be chosen: the authenticator app of people
 * who have one, with a code by mail as the other way. People without an app go straight on, as a
 * code by mail would only prove once more that they can read the mailbox the link was sent to.
 *
 * @type {PasswordResetPostChallengeAction}
 */
exports.onExecutePostChallenge = async (event, api) => {
  const hasApp = event.user.enrolledFactors.some(({ type }) => type === "otp")
  if (!hasApp) return
  api.authentication.challengeWith({ type: "otp" }, { additionalFactors: [{ type: "email" }] })
}
