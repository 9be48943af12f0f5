// expect: threw /An object that is not an Error/
exports.onExecutePostChallenge = async () => {
  const no = () => {
    throw new Error("once more")
  }
  throw Object.defineProperties({}, { name: { get: no }, message: { get: no }, stack: { get: no } })
}
