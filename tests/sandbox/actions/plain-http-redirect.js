// expect: threw /People cannot be sent there: the URL must use https/
exports.onExecutePostChallenge = async (event, api) => {
  api.redirect.sendUserTo("http://verifier.example/")
}
