// expect: crashed
exports.onExecutePostChallenge = async () => {
  require("node:fs").writeSync(3, "[".repeat(30_000) + "]".repeat(30_000) + "\n")
}
