exports.onExecutePostChallenge = async () => require("./block-list.js")
