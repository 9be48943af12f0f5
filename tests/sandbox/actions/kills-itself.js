// expect: crashed
exports.onExecutePostChallenge = async () => {
  process.kill(process.pid, "SIGKILL")
  for (;;);
}
