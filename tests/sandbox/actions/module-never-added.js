// expect: threw /Cannot find module 'actions:__proto__'. Add the module/
exports.onExecutePostChallenge = async () => require("actions:__proto__")
