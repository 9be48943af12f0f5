// expect: crashed /too deep/
exports.onExecutePostChallenge = async (event, api) => {
  api.authentication.challengeWith({ type: "otp", options: nested(30) })
}
function nested(depth) {
  return depth === 0 ? {} : { inner: nested(depth - 1) }
}
