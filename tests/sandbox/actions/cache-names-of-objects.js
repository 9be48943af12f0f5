// expect: finished /"key":"__proto__".*"key":"constructor".*"console":"undefined v v undefined\\n"/
exports.onExecutePostChallenge = async (event, api) => {
  const before = api.cache.get("__proto__")
  api.cache.set("__proto__", "v")
  api.cache.set("constructor", "v")
  console.log(before, api.cache.get("__proto__").value, api.cache.get("constructor").value, {}.v)
}
