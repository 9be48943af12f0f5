// expect: finished /"console":"(ERR_ACCESS_DENIED ?){6}\\n"/
const v8 = require("node:v8")
exports.onExecutePostChallenge = async () => {
  const ways = [
    () => v8.writeHeapSnapshot("/tmp/from-an-action"),
    () => v8.setHeapSnapshotNearHeapLimit(1),
    () => process.report.writeReport("/tmp/from-an-action"),
    () =>
      require("node:trace_events")
        .createTracing({ categories: ["v8"] })
        .enable(),
    () => process.chdir("/tmp"),
    () => require("node:module").register("data:text/javascript,"),
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
