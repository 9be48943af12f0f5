// expect: out-of-memory
exports.onExecutePostChallenge = async () => {
  const kept = []
  for (;;) kept.push({ some: ["objects"] })
}
