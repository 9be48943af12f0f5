// expect: finished /"console":"(((ERR_)?MODULE_NOT_FOUND|ERR_ACCESS_DENIED)[ \\]n?){5}"/
const { createRequire } = require("node:module")
exports.onExecutePostChallenge = async () => {
  const ways = [
    () => require("../../package.json"),
    () => require("/etc/hosts"),
    () => createRequire("/etc/x.js")("./hosts"),
    () => createRequire(process.execPath)("../../../package.json"),
    () => import("file:///etc/hosts"),
  ]
  console.log(...(await Promise.all(ways.map((way) => codeOf(way)))))
}
async function codeOf(way) {
  try {
    await way()
    return "done"
  } catch (error) {
    return error.code ?? error.message
  }
}
