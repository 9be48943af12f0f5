import { untilStopped } from "./cli/until-stopped.ts"
import { runProgram } from "./cli/run-program.ts"
import { parts } from "./parts/parts.ts"

// A reader that has seen enough (`rekey … | head`) closes the pipe. That is no fault.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error
  })

process.exitCode = await runProgram(process.argv.slice(2), {
  environment: process.env,
  cwd: process.cwd(),
  print: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
  isTerminal: process.stdout.isTTY === true,
  untilStopped,
  parts,
})
// The channel of the launcher, where there is one, would keep the process alive.
if (process.connected) process.disconnect?.()
