// expect: finished /"console":"\{\} \{\} undefined \/ [12] false ERR_ACCESS_DENIED ERR_ACCESS_DENIED\\n"/
const { readFileSync } = require("node:fs")
exports.onExecutePostChallenge = async () => {
  const { environmentVariables, sharedObjects } = process.report.getReport()
  console.log(
    JSON.stringify(process.env),
    JSON.stringify(environmentVariables),
    process.env.PWD,
    process.cwd(),
    // Node, and a flag of the guest's own where it has no network.
    process.argv.length,
    // The server's own path, its database and its settings.
    /rekey|\.db|postgres/i.test([process.argv, process.title, sharedObjects].join(" ")),
    codeOf(() => readFileSync("/proc/self/environ")),
    codeOf(() => readFileSync(`/proc/${process.ppid}/cmdline`)),
  )
}
function codeOf(way) {
  try {
    way()
    return "done"
  } catch (error) {
    return error.code
  }
}
