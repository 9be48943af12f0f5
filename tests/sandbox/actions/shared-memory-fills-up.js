// expect: out-of-memory
exports.onExecutePostChallenge = async () => {
  const kept = []
  for (;;) kept.push(new Uint8Array(new SharedArrayBuffer(64 << 20)).fill(1))
}
