// expect: finished /"type":"access.deny","reason":"refused"/
JSON.stringify = () => '{"commands":[]}'
JSON.parse = () => ({})
Object.keys = () => []
globalThis.Promise = null
exports.onExecutePostChallenge = async (event, api) => {
  api.access.deny("refused")
}
