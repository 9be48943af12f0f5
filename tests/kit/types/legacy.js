/**
 * As Auth0's editor writes it: the names come from `rekey/actions/globals`.
 * @param {import("rekey/actions/password-reset-post-challenge").Event} event
 * @param {PasswordResetPostChallengeAPI} api
 */
exports.onExecutePostChallenge = async (event, api) => {
  if (!event.user.email_verified) api.access.deny("no")
}

/** @type {PasswordResetPostChallengeAction} */
exports.onContinuePostChallenge = async (event, api) => {
  api.redirect.validateToken({ secret: event.secrets.KEY })
  // @ts-expect-error: there is no such method.
  api.redirect.createUrl()
}
