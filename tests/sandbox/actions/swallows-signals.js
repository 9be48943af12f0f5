// expect: timed-out
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => {})
process.on("uncaughtException", () => {})
exports.onExecutePostChallenge = async () => {
  for (;;);
}
