// expect: timed-out
exports.onExecutePostChallenge = async () => {
  for (;;);
}
