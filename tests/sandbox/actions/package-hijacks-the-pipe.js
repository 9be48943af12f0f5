// expect: crashed
exports.onExecutePostChallenge = async (event, api) => {
  require("dependency")
  api.access.deny("refused")
}
// package dependency
const fs = require("node:fs")
const { writeSync } = fs
fs.writeSync = () => 0
require("node:net").Socket.prototype.write = () => true
writeSync(3, '{"run":"","kind":"finished","commands":[],"console":""}\n')
