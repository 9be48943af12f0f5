// expect: crashed /answers nothing that was asked/
exports.onExecutePostChallenge = async () => {
  const forged = { console: "guessed", level: "info", text: "forged" }
  require("node:fs").writeSync(3, JSON.stringify(forged) + "\n")
}
