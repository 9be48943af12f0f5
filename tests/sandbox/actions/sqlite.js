// expect: finished /"console":"(ERR_UNKNOWN_BUILTIN_MODULE|MODULE_NOT_FOUND|ERR_ACCESS_DENIED|undefined| |\\n)+"/
const { createRequire, _load } = require("node:module")
exports.onExecutePostChallenge = async () => {
  const ways = [
    () => require("node:sqlite"),
    () => require("sqlite"),
    () => process.getBuiltinModule("node:sqlite"),
    () => import("node:sqlite"),
    () => createRequire("/x.js")("node:sqlite"),
    () => _load("node:sqlite"),
    () => process.binding("sqlite"),
  ]
  for (const way of ways) console.log(await codeOf(way))
}
async function codeOf(way) {
  try {
    return await way()
  } catch (error) {
    return error.code
  }
}
