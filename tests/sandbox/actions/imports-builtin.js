// expect: finished /"console":"function\\n"/
exports.onExecutePostChallenge = async () => {
  const { createHash } = await import("node:crypto")
  console.log(typeof createHash)
}
