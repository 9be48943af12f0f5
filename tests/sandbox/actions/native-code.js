// expect: finished /"console":"ERR_DLOPEN_DISABLED ERR_ACCESS_DENIED ERR_ACCESS_DENIED\\n"/
exports.onExecutePostChallenge = async () => {
  const ways = [
    () => process.dlopen({ exports: {} }, "/x.node"),
    () => require("node:ffi").dlopen("libc.so.6", {}),
    () => new (require("node:ffi").DynamicLibrary)("libc.so.6"),
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
