// expect: timed-out
exports.onExecutePostChallenge = async () => {
  setInterval(() => {}, 10)
  await new Promise(() => {})
}
