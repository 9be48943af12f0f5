// expect: finished /"console":"(ERR_ACCESS_DENIED ?){4}\\n"/
exports.onExecutePostChallenge = async () => {
  const calls = [
    () => require("node:child_process").spawnSync("/bin/true"),
    () => require("node:child_process").fork("x.js"),
    () => new (require("node:worker_threads").Worker)("1", { eval: true }),
    () => process.binding("spawn_sync"),
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
