/** @type {import("rekey/actions").PasswordResetPostChallengeAction} */
exports.onExecutePostChallenge = async (event, api) => {
  api.access.deny(event.user.email ?? event.secrets.REASON)
  // @ts-expect-error: a reason is a text.
  api.access.deny({})
}
