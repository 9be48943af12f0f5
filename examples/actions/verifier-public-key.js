/**
 * Sends the person to an outside verifier and believes its answer by the verifier's public key: for
 * verifiers that sign with ES256 (most OpenID providers can) and share no secret with anybody.
 *
 * Secrets:
 *   VERIFIER_URL  where to send people; it gets `user`, and `state` from this server
 *   VERIFIER_JWK  the verifier's public key as a JSON Web Key: {"kty":"EC","crv":"P-256","x":…,"y":…}
 *
 * The verifier sends the browser back to /continue with `state` as it came and `token`, a JWT that
 * holds `sub` (the user), `state`, `exp` and `verified: true`.
 */

/** @type {PasswordResetPostChallengeAction} */
exports.onExecutePostChallenge = async (event, api) => {
  api.redirect.sendUserTo(event.secrets.VERIFIER_URL, { query: { user: event.user.user_id } })
}

/** @type {PasswordResetPostChallengeAction} */
exports.onContinuePostChallenge = async (event, api) => {
  // By GET or by a posted form; of a form only what was posted counts.
  const { token, state } = { ...event.request.query, ...event.request.body }
  try {
    const claims = await claimsOf(token, JSON.parse(event.secrets.VERIFIER_JWK))
    // `state` is new for every redirect: the answer to an earlier one does not open this one.
    const isHere = claims.sub === event.user.user_id && claims.state === state
    if (isHere && claims.exp > Date.now() / 1000 && claims.verified === true) return
  } catch (error) {
    console.error("the answer cannot be read:", error.message)
  }
  api.access.deny("The verification did not succeed.")
}

/** Throws unless the key signed it. The header is not asked which algorithm that was. */
async function claimsOf(token, jwk) {
  const [header, claims, signature] = token.split(".")
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" }
  const key = await crypto.subtle.importKey("jwk", jwk, algorithm, false, ["verify"])
  const text = new TextEncoder().encode(`${header}.${claims}`)
  const isSigned = await crypto.subtle.verify(
    algorithm,
    key,
    Buffer.from(signature, "base64url"),
    text,
  )
  if (!isSigned) throw new Error("not signed with the verifier's key")
  return JSON.parse(Buffer.from(claims, "base64url").toString())
}
