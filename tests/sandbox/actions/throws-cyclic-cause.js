// expect: threw /"message":"round \(cause: and round\)"/
exports.onExecutePostChallenge = async () => {
  const error = new Error("round")
  error.cause = Object.assign(new Error("and round"), { cause: error })
  throw error
}
