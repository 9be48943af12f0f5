// expect: threw /"message":"\[secret\] and \[secret\] and \[secret\]"/
exports.onExecutePostChallenge = async ({ secrets }) => {
  const { API_KEY } = secrets
  throw new Error([API_KEY, encodeURIComponent(API_KEY), btoa(API_KEY)].join(" and "))
}
