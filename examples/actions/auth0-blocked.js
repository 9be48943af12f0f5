/**
 * Refuses people who are blocked in the Auth0 tenant that this server stands beside.
 *
 * npm package: auth0. Secrets, of a machine-to-machine application with the permission `read:users`:
 *   AUTH0_DOMAIN, AUTH0_CLIENT_ID, AUTH0_CLIENT_SECRET
 *   AUTH0_CA  optional: the certificate of a private authority, for a server that is not Auth0's own
 *
 * Whoever cannot be looked up gets no further: a tenant that is down must not unblock anybody.
 */
const tls = require("node:tls")
const { ManagementClient } = require("auth0")

/** @type {PasswordResetPostChallengeAction} */
exports.onExecutePostChallenge = async (event, api) => {
  let users
  try {
    users = await clientOf(event.secrets).users.listUsersByEmail({ email: event.user.email })
  } catch (error) {
    console.error("the Auth0 tenant did not answer:", error.message)
    api.access.deny(
      "We cannot reset passwords right now. Please ask for a new link in a few minutes.",
    )
    return
  }
  if (users.some(({ blocked }) => blocked)) {
    api.access.deny("This account is blocked. Our support team can help you.")
  }
}

// Made once for each process of the Action: it keeps its token for as long as that is good.
let client
function clientOf(secrets) {
  if (client !== undefined) return client
  if (secrets.AUTH0_CA) {
    tls.setDefaultCACertificates([...tls.getCACertificates(), secrets.AUTH0_CA])
  }
  client = new ManagementClient({
    domain: secrets.AUTH0_DOMAIN,
    clientId: secrets.AUTH0_CLIENT_ID,
    clientSecret: secrets.AUTH0_CLIENT_SECRET,
    timeoutInSeconds: 4,
    maxRetries: 1,
  })
  return client
}
