"use strict"
// `rekey/testing`: what was built where that is there, else the sources, like the launcher beside it.
const { existsSync } = require("node:fs")
const { join } = require("node:path")

const built = join(__dirname, "..", "dist", "testing.cjs")
module.exports = existsSync(built) ? require(built) : require("../src/testing/index.ts")
