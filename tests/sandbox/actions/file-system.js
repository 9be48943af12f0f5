// expect: finished /"console":"(ERR_ACCESS_DENIED ?){6}\\n"/
const fs = require("node:fs")
exports.onExecutePostChallenge = async () => {
  const calls = [
    () => fs.readFileSync("/etc/passwd"),
    () => fs.readdirSync("/"),
    () => fs.writeFileSync("/tmp/from-an-action", "x"),
    () => fs.readFileSync(new URL("file:///etc/hosts")),
    () => fs.readFileSync(Buffer.from("/etc/hosts")),
    () => process.loadEnvFile("/etc/hosts"),
  ]
  console.log(...calls.map((call) => codeOf(call)))
}
function codeOf(call) {
  try {
    call()
    return "done"
  } catch (error) {
    return error.code
  }
}
