// expect: threw /"message":"nobody awaits me"/
exports.onExecutePostChallenge = async () => {
  void Promise.reject(new Error("nobody awaits me"))
  await new Promise((resolve) => setTimeout(resolve, 100))
}
