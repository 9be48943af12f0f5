// expect: finished /"console":"MODULE_NOT_FOUND undefined ERR_UNKNOWN_BUILTIN_MODULE\\n"/
exports.onExecutePostChallenge = async () => {
  let required
  try {
    require("node:sqlite")
  } catch (error) {
    required = error.code
  }
  const imported = await import("node:sqlite").catch((error) => error)
  console.log(required, process.getBuiltinModule("node:sqlite"), imported.code)
}
