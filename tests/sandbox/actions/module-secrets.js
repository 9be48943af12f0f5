// expect: finished /"console":"true \[secret\] true\\n"/
const keys = require("actions:keys")
exports.onExecutePostChallenge = async () => {
  console.log(keys === require("actions:keys"), keys.KEY, keys.isFrozen)
}
// module keys
exports.KEY = actions.secrets.KEY
exports.isFrozen = Object.isFrozen(actions) && Object.isFrozen(actions.secrets)
