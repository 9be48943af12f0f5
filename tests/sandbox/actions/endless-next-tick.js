// expect: timed-out
exports.onExecutePostChallenge = async () => {
  const again = () => process.nextTick(again)
  again()
  await new Promise(setImmediate)
}
