// expect: threw /"name":"TypeError","message":"Invalid URL"/
exports.onExecutePostChallenge = async (event, api) => {
  api.redirect.sendUserTo("/relative")
}
