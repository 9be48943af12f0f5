// expect: crashed /exit code 0/
exports.onExecutePostChallenge = async (event, api) => {
  api.transaction.setResultUrl("https://app.example/")
  process.exit(0)
}
