// expect: finished /"commands":\[\{"type":"access.deny","reason":"first"\},\{"type":"access.deny","reason":"second"\},\{"type":"redirect.sendUserTo","url":"https:\/\/app.example\/"\},\{"type":"redirect.sendUserTo","url":"https:\/\/evil.example\/"\}\]/
exports.onExecutePostChallenge = async (event, api) => {
  api.access.deny("first")
  api.access.deny("second")
  api.redirect.sendUserTo("https://app.example/")
  api.redirect.sendUserTo("https://evil.example/")
}
