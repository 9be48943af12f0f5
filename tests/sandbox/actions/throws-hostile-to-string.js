// expect: threw /"message":"An object that is not an Error was thrown."/
exports.onExecutePostChallenge = async () => {
  throw {
    toString() {
      for (;;);
    },
  }
}
