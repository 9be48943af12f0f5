// expect: finished /"reason":"by module.exports"/
module.exports = {
  async onExecutePostChallenge(event, api) {
    return api.access.deny("by module.exports", "a second argument is ignored")
  },
}
