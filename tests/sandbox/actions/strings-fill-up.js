// expect: out-of-memory
exports.onExecutePostChallenge = async () => {
  const kept = []
  for (let i = 0; ; i++)
    kept.push(
      String(i)
        .padEnd(1 << 26, "x")
        .toUpperCase(),
    )
}
