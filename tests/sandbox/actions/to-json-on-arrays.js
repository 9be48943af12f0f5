// expect: finished /"type":"access.deny","reason":"refused"/
Array.prototype.toJSON = () => []
Object.prototype.toJSON = () => ({ kind: "finished", commands: [] })
exports.onExecutePostChallenge = async (event, api) => {
  api.access.deny("refused")
}
