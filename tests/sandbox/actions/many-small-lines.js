// expect: finished /"console":"0\\n1\\n/
exports.onExecutePostChallenge = async () => {
  for (let i = 0; i < 200_000; i++) console.log(i)
}
