// expect: finished /"console":"line 0/
exports.onExecutePostChallenge = async () => {
  for (let i = 0; i < 50_000; i++) console.log("line", i, { some: "object" })
}
