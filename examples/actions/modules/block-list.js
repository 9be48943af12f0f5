/**
 * Actions Module `block-list`: which accounts are closed, for every Action that asks.
 *
 * Secret of the module BLOCKED: user ids with spaces between. Actions that use the module do not see
 * it. A module without it says that everybody is blocked.
 */
exports.isBlocked = (userId) => {
  const { BLOCKED } = actions.secrets
  return BLOCKED === undefined || BLOCKED.split(/\s+/).includes(userId)
}
