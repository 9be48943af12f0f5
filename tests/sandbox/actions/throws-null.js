// expect: threw /"message":"null"/
exports.onExecutePostChallenge = async () => {
  throw null
}
