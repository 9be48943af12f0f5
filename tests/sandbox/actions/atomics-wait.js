// expect: timed-out
exports.onExecutePostChallenge = async () => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}
