// expect: finished /"commands":\[\{"type":"access.deny","reason":"as ever"\}\],?.*"console":"mallory@evil.example auth0\|2\\n"/
exports.onExecutePostChallenge = async (event, api) => {
  event.user.email = "mallory@evil.example"
  Object.defineProperty(event.user, "user_id", { value: "auth0|2" })
  delete event.user.enrolledFactors
  event.transaction = { result_url: "https://evil.example/" }
  Object.prototype.user = { user_id: "auth0|3" }
  console.log(event.user.email, event.user.user_id)
  api.access.deny("as ever")
}
