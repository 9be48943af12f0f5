// Runs auth0-deploy-cli in a process of its own, which loads it once: that alone takes 20 s of CPU.
// A line of JSON on stdin is a command; a line beginning with RESULT on stdout is its end.
const { createInterface } = require("node:readline")
const { deploy, dump } = require("auth0-deploy-cli")

const COMMANDS = { import: deploy, export: dump }
let last = Promise.resolve()
createInterface({ input: process.stdin }).on("line", (line) => {
  const { command, params } = JSON.parse(line)
  last = last
    .then(() => COMMANDS[command](params))
    .then(
      () => ({ ok: true }),
      (error) => ({ ok: false, message: String(error?.message ?? error) }),
    )
    .then((result) => console.log(`RESULT ${JSON.stringify(result)}`))
})
