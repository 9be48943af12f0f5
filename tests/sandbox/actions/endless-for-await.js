// expect: timed-out
exports.onExecutePostChallenge = async () => {
  for await (const _ of endless()) continue
}
async function* endless() {
  for (;;) yield 1
}
