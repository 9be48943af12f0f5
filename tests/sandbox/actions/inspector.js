// expect: finished /"console":"ERR_ACCESS_DENIED|ERR_INSPECTOR/
exports.onExecutePostChallenge = async () => {
  try {
    require("node:inspector").open(9229)
    console.log("open")
  } catch (error) {
    console.log(error.code)
  }
}
