// expect: finished /"console":"16 of 16 ERR_ACCESS_DENIED\\n"/
const child = require("node:child_process")
const { WASI } = require("node:wasi")
const { Worker } = require("node:worker_threads")
exports.onExecutePostChallenge = async () => {
  const ways = [
    () => child.exec("true"),
    () => child.execSync("true"),
    () => child.execFile("/bin/true"),
    () => child.execFileSync("/bin/true"),
    () => child.spawn("/bin/true"),
    () => {
      throw child.spawnSync("/bin/true").error
    },
    () => child.fork("x.js"),
    () => child.spawn(process.execPath, ["--version"]),
    () => forkCluster(),
    () => process.execve("/bin/true", ["true"]),
    () => new Worker("1", { eval: true }),
    () => new WASI({ version: "preview1", preopens: { "/": "/" } }),
    () => process.binding("spawn_sync"),
    () => process.binding("process_wrap"),
    () => require("node:inspector").open(9229),
    () => new (require("node:inspector").Session)().connect(),
  ]
  const codes = ways.map((way) => codeOf(way))
  const denied = codes.filter((code) => code === "ERR_ACCESS_DENIED")
  console.log(denied.length, "of", codes.length, [...new Set(codes)].join(" "))
}
function forkCluster() {
  const cluster = require("node:cluster")
  cluster.setupPrimary({ exec: "/x.js" })
  cluster.fork()
}
function codeOf(way) {
  try {
    way()
    return "done"
  } catch (error) {
    return error.code ?? error.message
  }
}
