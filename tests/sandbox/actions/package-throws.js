// expect: threw /"message":"broken".* at .*npm-packages:/
exports.onExecutePostChallenge = async () => require("dependency")
// package dependency
throw new Error("broken")
