// expect: threw /exceed \d+ bytes/
exports.onExecutePostChallenge = async (event, api) => {
  for (let i = 0; i < 10; i++) api.redirect.sendUserTo("https://app.example/?q=" + "x".repeat(7900))
}
