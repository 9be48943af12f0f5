// expect: finished /"console":"object \d+ 3 RangeError\\n"/
const { runInNewContext } = require("node:vm")
// All of it runs in this process, and no promise is made that it does not reach it.
exports.onExecutePostChallenge = async () => {
  const outside = runInNewContext("this.constructor.constructor('return process')()", {})
  const bytes = Buffer.from(
    "0061736d0100000001070160027f7f017f030201000707010361646400000a09010700200020016a0b",
    "hex",
  )
  const { instance } = await WebAssembly.instantiate(bytes)
  console.log(
    new Function("return typeof process")(),
    outside.pid,
    instance.exports.add(1, 2),
    nameOf(() => grow()),
  )
}
function grow() {
  const kept = []
  for (;;) kept.push(new WebAssembly.Memory({ initial: 65_536 }))
}
function nameOf(call) {
  try {
    call()
  } catch (error) {
    return error.name
  }
}
