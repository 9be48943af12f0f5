// expect: finished /"console":"(\w+ (ERR_IP_BLOCKED|ERR_ACCESS_DENIED)\\n){9}"/
const dgram = require("node:dgram")
const dns = require("node:dns")
const net = require("node:net")
exports.onExecutePostChallenge = async () => {
  const ways = {
    fetch: () =>
      fetch("http://169.254.169.254/latest/meta-data/").catch(({ cause }) => failed(cause)),
    net: () => once(net.connect(22, "10.0.0.1")),
    tls: () => once(require("node:tls").connect(443, "127.0.0.1")),
    http2: () => once(require("node:http2").connect("https://[::1]:443")),
    udp: () => dgram.createSocket("udp4").send("x", 53, "1.1.1.1"),
    bind: () => dgram.createSocket("udp4").bind(0),
    socket: () => net.connect("/run/docker.sock"),
    listen: () => net.createServer().listen(0),
    dns: () => dns.setServers(["127.0.0.1"]),
  }
  for (const [name, way] of Object.entries(ways)) console.log(name, await codeOf(way))
}
function failed(error) {
  throw error
}
function once(emitter) {
  return new Promise((resolve, reject) => emitter.on("error", reject).on("connect", resolve))
}
async function codeOf(way) {
  try {
    await way()
    return "done"
  } catch (error) {
    return error.code ?? error.message
  }
}
