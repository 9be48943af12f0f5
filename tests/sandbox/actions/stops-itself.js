// expect: timed-out
exports.onExecutePostChallenge = async () => {
  process.kill(process.pid, "SIGSTOP")
  for (;;);
}
