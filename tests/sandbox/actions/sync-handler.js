// expect: threw /Invalid function signature for the \\"onExecutePostChallenge\\" handler\. Use \\"exports\.onExecutePostChallenge = async function\(event, api\) \{ \}\\" as the signature\./
exports.onExecutePostChallenge = function (event, api) {
  return Promise.resolve()
}
