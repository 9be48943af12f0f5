// Asks in a form who wanted a new password, and why. Whoever says that it was not them gets no further; who
// fears that somebody knows the old one is asked for a second factor.
// Form: examples/forms/was-it-you.json. Its id is made from its name when it is imported.
const FORM = "ap_XhZew6iV4uIwmzlOYFTukN"

exports.onExecutePostChallenge = async (event, api) => {
  api.prompt.render(FORM)
}

exports.onContinuePostChallenge = async (event, api) => {
  const { asked, reason } = event.prompt.fields
  if (asked !== true) return api.access.deny("You said that you did not ask for a new password.")
  if (reason !== "known") return
  const factors = event.user.enrolledFactors.filter(({ type }) => type !== "email")
  if (factors.length > 0) api.authentication.challengeWithAny(factors)
}
