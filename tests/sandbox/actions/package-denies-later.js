// expect: finished /"commands":\[\]/
exports.onExecutePostChallenge = async (event, api) => require("dependency")(api)
// package dependency
module.exports = (api) => {
  setTimeout(() => api.access.deny("late"), 0)
}
