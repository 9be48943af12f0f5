// expect: crashed /answers nothing that was asked/
exports.onExecutePostChallenge = async () => {
  require("node:fs").writeSync(3, '{"pong":"x"}\n')
}
