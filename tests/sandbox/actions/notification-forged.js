// expect: crashed /not of the agreed shape/
exports.onExecutePostChangePassword = async () => {
  const commands = [{ type: "notification.drop", reason: "" }]
  const forged = { run: "guessed", kind: "finished", commands, console: "" }
  require("node:fs").writeSync(3, JSON.stringify(forged) + "\n")
}
