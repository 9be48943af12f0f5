// expect: finished /"console":"((MODULE_NOT_FOUND|ERR_ACCESS_DENIED)[ \\]n?){4}"/
const { createRequire } = require("node:module")
exports.onExecutePostChallenge = async () => {
  const ways = [
    () => require("../../package.json"),
    () => require("/etc/hosts"),
    () => createRequire("/etc/x.js")("./hosts"),
    () => createRequire(process.execPath)("../../../package.json"),
  ]
  console.log(...ways.map((way) => codeOf(way)))
}
function codeOf(way) {
  try {
    way()
    return "done"
  } catch (error) {
    return error.code ?? error.message
  }
}
