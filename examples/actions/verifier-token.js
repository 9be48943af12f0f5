/**
 * Sends the person to an outside verifier (an identity document check, a call centre, a risk
 * service) and lets them go on only with the verifier's signed answer.
 *
 * Secrets:
 *   VERIFIER_URL  where to send people, as in https://verify.example.com/start
 *   VERIFIER_KEY  shared with the verifier, 32 random bytes or more; signs the token both ways
 *
 * What the verifier has to do with the two parameters it is called with:
 *   1. check the signature (HS256) and `exp` of `session_token`, which says who is to be verified;
 *   2. verify the person;
 *   3. send the browser back to https://YOUR-REKEY/continue with `state` as it came and a new
 *      `session_token`, signed with the same key, holding `sub`, `iss`, `iat`, `exp`, `state` (both
 *      as they came) and `verified: true` or `false`.
 *
 * The token that goes out is worth nothing on the way back: it holds no `state`.
 */

/** @type {PasswordResetPostChallengeAction} */
exports.onExecutePostChallenge = async (event, api) => {
  const token = api.redirect.encodeToken({
    secret: event.secrets.VERIFIER_KEY,
    // Room to look for a passport, and not much more.
    expiresInSeconds: 600,
    payload: { email: event.user.email, application: event.client.name },
  })
  api.redirect.sendUserTo(event.secrets.VERIFIER_URL, { query: { session_token: token } })
}

/** @type {PasswordResetPostChallengeAction} */
exports.onContinuePostChallenge = async (event, api) => {
  let answer
  try {
    // Checks signature, expiry, `sub` and `state`. Nothing in the query is trusted but this.
    answer = api.redirect.validateToken({
      secret: event.secrets.VERIFIER_KEY,
      tokenParameterName: "session_token",
    })
  } catch (error) {
    console.log("verifier answer refused:", error.message)
    api.access.deny("We could not confirm the result of the verification. Please start again.")
    return
  }
  if (answer.verified !== true) api.access.deny("The verification did not succeed.")
}
