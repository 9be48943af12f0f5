// expect: threw /Cannot find module 'constructor'.*Add the npm package/
exports.onExecutePostChallenge = async () => require("constructor")
// package dependency
exports.isThere = true
