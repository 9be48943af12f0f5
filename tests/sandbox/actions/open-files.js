// expect: finished /"console":"\[\]\\n"/
const fs = require("node:fs")
exports.onExecutePostChallenge = async () => {
  const files = []
  for (let fd = 4; fd < 256; fd++) {
    try {
      if (fs.fstatSync(fd).isFile()) files.push(fd)
    } catch {}
  }
  console.log(JSON.stringify(files))
}
