// expect: crashed
exports.onExecutePostChallenge = async () => {
  process.abort()
}
