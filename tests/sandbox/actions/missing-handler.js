// expect: threw /Invalid function signature for the \\"onExecutePostChallenge\\" handler/
exports.onExecutePostLogin = async () => {}
