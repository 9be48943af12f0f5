// expect: timed-out
exports.onExecutePostChallenge = async () => {
  const again = () => Promise.resolve().then(again)
  await again()
}
