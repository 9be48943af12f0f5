// expect: finished /"console":"key \[secret\]/
exports.onExecutePostChallenge = async ({ secrets }) => {
  console.log("key", secrets.API_KEY)
}
