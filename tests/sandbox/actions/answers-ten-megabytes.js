// expect: crashed /larger than 65536 bytes/
exports.onExecutePostChallenge = async () => {
  const fs = require("node:fs")
  const bytes = Buffer.alloc(10 * 1024 * 1024, "x")
  for (let sent = 0; sent < bytes.length;) {
    try {
      sent += fs.writeSync(3, bytes, sent)
    } catch (error) {
      if (error.code !== "EAGAIN") throw error
    }
  }
}
