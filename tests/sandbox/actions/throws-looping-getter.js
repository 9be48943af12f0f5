// expect: timed-out
exports.onExecutePostChallenge = async () => {
  throw {
    get message() {
      for (;;);
    },
  }
}
