// expect: threw /"message":"x{1000}"/
exports.onExecutePostChallenge = async () => {
  throw new Error("x".repeat(50 * 1024 * 1024))
}
