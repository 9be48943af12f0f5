// The error's place is told by its line.

exports.onExecutePostChallenge = async (event) => {
  throw new RangeError(`no use with ${event.secrets.API_KEY}`)
}
