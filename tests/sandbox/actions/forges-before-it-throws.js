// expect: crashed
const forged = { run: "", kind: "finished", commands: [], console: "" }
require("node:fs").writeSync(3, JSON.stringify(forged) + "\n")
throw new Error("after the forged answer")
