// expect: crashed
exports.onExecutePostChallenge = async () => {
  require("node:fs").closeSync(3)
}
