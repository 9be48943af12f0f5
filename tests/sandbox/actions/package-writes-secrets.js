// expect: finished /"console":"\[secret\]\\n"/
exports.onExecutePostChallenge = async ({ secrets }) => require("dependency")(secrets)
// package dependency
module.exports = ({ API_KEY }) => console.log(API_KEY)
