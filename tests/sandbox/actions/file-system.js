// expect: finished /"console":"30 of 30 ERR_ACCESS_DENIED\\n"/
const fs = require("node:fs")
exports.onExecutePostChallenge = async () => {
  const ways = [
    () => fs.readFileSync("/etc/passwd"),
    () => fs.readFileSync("/tmp/../etc/passwd"),
    () => fs.readFileSync(new URL("file:///etc/hosts")),
    () => fs.readFileSync(Buffer.from("/etc/hosts")),
    () => fs.promises.readFile("/etc/passwd"),
    () => fs.promises.open("/etc/passwd"),
    () => fs.openAsBlob("/etc/passwd").then((blob) => blob.text()),
    () => once(fs.createReadStream("/etc/passwd")),
    () => fs.readdirSync("/"),
    () => fs.opendirSync("/"),
    () => fs.statSync("/etc/passwd"),
    () => fs.lstatSync("/etc/passwd"),
    () => fs.statfsSync("/"),
    () => fs.accessSync("/root/.ssh/id_rsa"),
    () => fs.existsSync("/root/.ssh/id_rsa"),
    () => fs.realpathSync.native("/root/.ssh/id_rsa"),
    () => fs.readlinkSync("/proc/self/exe"),
    () => fs.watch("/tmp"),
    () => fs.cpSync("/etc/passwd", "/tmp/from-an-action"),
    () => fs.copyFileSync("/etc/passwd", "/tmp/from-an-action"),
    () => fs.symlinkSync("/etc/passwd", "/tmp/from-an-action"),
    () => fs.linkSync("/etc/passwd", "/tmp/from-an-action"),
    () => fs.renameSync("/etc/passwd", "/tmp/from-an-action"),
    () => fs.writeFileSync("/tmp/from-an-action", "x"),
    () => fs.appendFileSync("/dev/shm/from-an-action", "x"),
    () => once(fs.createWriteStream("/tmp/from-an-action")),
    () => fs.mkdtempSync("/tmp/from-an-action"),
    () => fs.truncateSync("/etc/passwd"),
    () => fs.rmSync("/etc/passwd"),
    () => process.loadEnvFile("/etc/hosts"),
  ]
  const codes = await Promise.all(ways.map((way) => codeOf(way)))
  const denied = codes.filter((code) => code === "ERR_ACCESS_DENIED")
  console.log(denied.length, "of", codes.length, [...new Set(codes)].join(" "))
}
function once(stream) {
  return new Promise((resolve, reject) => stream.on("error", reject).on("open", resolve))
}
async function codeOf(way) {
  try {
    await way()
    return "done"
  } catch (error) {
    return error.code ?? error.message
  }
}
