// expect: finished /"reason":"undefined".*"console":"(TypeError ?){4}\\n"/
exports.onExecutePostChallenge = async (event, api) => {
  // A deny is one whatever it is called with.
  api.access.deny({ toString: () => "undefined" })
  const calls = [
    () => api.authentication.challengeWithAny("otp"),
    () => api.authentication.challengeWith({ type: "otp" }, { additionalFactors: {} }),
    () => api.redirect.sendUserTo(),
    () => api.transaction.setResultUrl({ href: "https://app.example/" }),
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
