// expect: crashed /flooded standard error/
exports.onExecutePostChallenge = async () => {
  const write = () => process.stderr.write("x".repeat(1 << 20), write)
  write()
  await new Promise((resolve) => setTimeout(resolve, 10_000))
}
