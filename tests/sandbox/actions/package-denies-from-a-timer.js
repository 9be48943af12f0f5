// expect: finished /"type":"access.deny","reason":"from a timer"/
exports.onExecutePostChallenge = async (event, api) => {
  await require("dependency")(api)
}
// package dependency
module.exports = (api) =>
  new Promise((resolve) => {
    setTimeout(() => resolve(api.access.deny("from a timer")), 5)
  })
