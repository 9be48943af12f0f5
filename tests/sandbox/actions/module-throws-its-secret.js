// expect: threw /"message":"the key is \[secret\]"/
exports.onExecutePostChallenge = async () => {
  try {
    require("actions:keys")
  } catch {}
  require("actions:keys")
}
// module keys
throw new Error(`the key is ${actions.secrets.KEY}`)
