// expect: finished /"commands":\[\{"type":"access.deny","reason":"no"\},\{"type":"transaction.setResultUrl","url":"https:\/\/app.example\/\?a=1"\}\]/
exports.onExecutePostChallenge = async (event, api) => {
  api.access.deny("no")
  api.transaction.setResultUrl("https://app.example/?a=0", { query: { a: "1" } })
}
