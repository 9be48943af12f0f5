// expect: crashed /never settles/
exports.onExecutePostChallenge = async () => {
  await new Promise(() => {})
}
