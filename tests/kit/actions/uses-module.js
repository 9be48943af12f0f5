const { isBlocked } = require("actions:block-list")
const { createHash } = require("node:crypto")

exports.onExecutePostChallenge = async (event, api) => {
  console.log(createHash("sha256").update("x").digest("hex").length)
  if (isBlocked(event.user.email)) api.access.deny("blocked")
}
