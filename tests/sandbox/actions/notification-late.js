// expect: finished /"commands":\[\]/
exports.onExecuteCustomEmailProvider = async (event, api) => {
  setTimeout(() => api.notification.retry("late"), 0)
}
