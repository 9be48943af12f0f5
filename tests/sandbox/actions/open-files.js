// expect: finished /"console":"2 3\\n"/
const fs = require("node:fs")
// Pipes and event queues are Node's own, as is one folder or device that it keeps in reserve.
exports.onExecutePostChallenge = async () => {
  const found = []
  for (let fd = 0; fd < 256; fd++) {
    try {
      const stat = fs.fstatSync(fd)
      if (stat.isFile() || stat.isSocket() || stat.isBlockDevice()) found.push(fd)
    } catch {}
  }
  console.log(...found)
}
