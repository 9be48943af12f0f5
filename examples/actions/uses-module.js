/**
 * Refuses whom the Actions Module `block-list` (modules/block-list.js) names. The module has secrets
 * of its own, is shared by Actions and changes for this one only when it takes the new version.
 */
const { isBlocked } = require("actions:block-list")

/** @type {PasswordResetPostChallengeAction} */
exports.onExecutePostChallenge = async (event, api) => {
  if (isBlocked(event.user.user_id)) api.access.deny("This account is closed.")
}
