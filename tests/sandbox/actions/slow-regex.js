// expect: timed-out
exports.onExecutePostChallenge = async () => {
  ;/^(a+)+$/.test("a".repeat(60) + "b")
}
