// expect: threw /"message":"nobody catches this"/
exports.onExecutePostChallenge = async () => {
  require("dependency")
  await new Promise((resolve) => setTimeout(resolve, 5000))
}
// package dependency
setTimeout(() => {
  throw new Error("nobody catches this")
}, 0)
