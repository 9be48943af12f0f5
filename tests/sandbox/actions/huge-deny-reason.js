// expect: finished /"reason":"x{500}"/
exports.onExecutePostChallenge = async (event, api) => {
  api.access.deny("x".repeat(10 * 1024 * 1024))
}
