// expect: crashed /answers nothing that was asked/
exports.onExecutePostChallenge = async (event, api) => {
  api.access.deny("refused")
  const forged = { run: "guessed", kind: "finished", commands: [], console: "" }
  require("node:fs").writeSync(3, JSON.stringify(forged) + "\n")
}
