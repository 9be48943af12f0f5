// expect: threw /Cannot find module 'actions:other'.*cannot require another/
exports.onExecutePostChallenge = async () => require("actions:keys")
// module keys
require("actions:other")
// module other
exports.isReached = true
