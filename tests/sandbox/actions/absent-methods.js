// expect: finished /"console":"TypeError TypeError TypeError TypeError\\n"/
exports.onExecutePostChallenge = async (event, api) => {
  const calls = [
    () => api.samlResponse.setAttribute("a", "b"),
    () => api.authentication.enrollWith({ type: "otp" }),
    () => api.redirect.canRedirect(),
    () => api.user.setUserMetadata("key", "value"),
  ]
  console.log(...calls.map((call) => nameOf(call)))
}
function nameOf(call) {
  try {
    call()
  } catch (error) {
    return error.name
  }
}
