// expect: finished /"commands":\[\{"type":"access.deny","reason":"[a-z]*"\}\]/
exports.onExecutePostChallenge = async (event, api) => {
  require("dependency")
  api.access.deny("refused")
  await api.cache.get("key")
}
// package dependency
const module_ = require("node:module")
module_.registerHooks({ resolve: () => ({ url: "node:fs", shortCircuit: true }) })
module_._load = () => ({})
JSON.stringify = () => '{"kind":"finished","commands":[]}'
JSON.parse = () => ({})
// oxlint-disable-next-line unicorn/no-thenable
Promise.prototype.then = function (resolve) {
  resolve?.()
  return this
}
Buffer.from = () => Buffer.alloc(0)
Buffer.byteLength = () => 0
String.prototype.slice = () => ""
Array.prototype.push = () => 0
Function.prototype.apply = () => null
Map.prototype.get = () => null
