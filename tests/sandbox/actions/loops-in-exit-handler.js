// expect: timed-out
process.on("exit", () => {
  for (;;);
})
exports.onExecutePostChallenge = async () => {
  process.exit(0)
}
