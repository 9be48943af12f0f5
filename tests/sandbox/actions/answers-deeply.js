// expect: crashed /too deep/
exports.onExecutePostChallenge = async () => {
  require("node:fs").writeSync(3, "[".repeat(1000) + "]".repeat(1000) + "\n")
}
