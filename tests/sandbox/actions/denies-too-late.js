// expect: finished /"commands":\[\]/
exports.onExecutePostChallenge = async (event, api) => {
  setTimeout(() => api.access.deny("from a timer"), 0)
  setImmediate(() => api.access.deny("from the event loop"))
  void new Promise((resolve) => setTimeout(resolve, 1)).then(() => api.access.deny("unawaited"))
}
