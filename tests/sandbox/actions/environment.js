// expect: finished /"console":"\{\} undefined undefined undefined\\n"/
exports.onExecutePostChallenge = async () => {
  console.log(JSON.stringify(process.env), globalThis.require, globalThis.fs, globalThis.module)
}
