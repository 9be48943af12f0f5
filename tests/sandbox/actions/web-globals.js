// expect: finished /"console":"(function ?){9} object undefined\\n"/
exports.onExecutePostChallenge = async () => {
  const names = [
    fetch,
    URL,
    URLSearchParams,
    AbortController,
    TextEncoder,
    structuredClone,
    setTimeout,
  ]
  const kinds = [...names, Buffer, AbortSignal.timeout].map((value) => typeof value)
  console.log(...kinds, typeof crypto.subtle, crypto.createHash)
}
