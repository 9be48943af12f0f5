// expect: threw /Cannot find module 'elsewhere'/
exports.onExecutePostChallenge = async () => require("dependency")
// package dependency
module.exports = require("elsewhere")
