// expect: threw /An object that is not an Error/
exports.onExecutePostChallenge = async () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  throw proxy
}
