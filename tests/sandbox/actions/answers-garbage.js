// expect: crashed /not JSON/
exports.onExecutePostChallenge = async () => {
  require("node:fs").writeSync(3, "\0\n")
}
