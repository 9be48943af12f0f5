// expect: out-of-memory
exports.onExecutePostChallenge = async () => {
  const kept = []
  for (;;) kept.push(Buffer.alloc(64 << 20).fill(1))
}
