// expect: threw /100 calls in a run/
exports.onExecutePostChallenge = async (event, api) => {
  for (let i = 0; i < 100_000; i++) {
    try {
      api.transaction.setResultUrl("https://app.example/" + i)
    } catch {}
  }
  try {
    api.access.deny("does not fit")
  } catch {}
}
