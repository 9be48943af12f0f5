/**
 * Tells the security team's system of every password that was changed. Trigger: post-change-password.
 *
 * Secrets:
 *   SECURITY_URL  takes a POST
 *   SECURITY_KEY  signs it: the header X-Signature is HMAC-SHA256 of the body, in hex
 *
 * It cannot undo the change and keeps nobody waiting. It may run twice for one change (a server that
 * dies starts again where it was), so the message has an id by which a second one is known.
 */
const { createHmac } = require("node:crypto")

/** @type {PostChangePasswordAction} */
exports.onExecutePostChangePassword = async (event) => {
  const { user, request, secrets } = event
  const body = JSON.stringify({
    id: `${user.user_id}/${user.last_password_reset}`,
    type: "password-changed",
    user_id: user.user_id,
    at: user.last_password_reset,
    ip: request.ip,
  })
  const signature = createHmac("sha256", secrets.SECURITY_KEY).update(body).digest("hex")
  const response = await fetch(secrets.SECURITY_URL, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Signature": signature },
    body,
    signal: AbortSignal.timeout(5000),
  })
  // Throwing is right here: the log then has `fcph`, and nothing else is held up by it.
  if (!response.ok) throw new Error(`status ${response.status}`)
}
