// A server that has a file and a socket open, and inherited a file as descriptor 5: for isolation.test.ts.
import { openSync, readFileSync, readlinkSync } from "node:fs"
import { createServer } from "node:net"
import { basename } from "node:path"
import { processRunner } from "../../src/sandbox/process-runner.ts"
import { runRequest } from "./run-request.ts"

const code = readFileSync(new URL("./actions/open-files.js", import.meta.url), "utf8")
openSync(import.meta.filename, "r")
const server = createServer().listen(0, "127.0.0.1")
await using runner = await processRunner({ useBwrap: process.argv[2] === "bwrap", spares: 0 })
const { console: written } = await runner.run(runRequest(code))
process.stdout.write(
  `its own: ${basename(readlinkSync("/proc/self/fd/5"))}\nof the Action: ${written}`,
)
server.close()
