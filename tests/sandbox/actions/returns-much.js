// expect: finished /"commands":\[\]/
exports.onExecutePostChallenge = async () => "x".repeat(100 * 1024 * 1024)
