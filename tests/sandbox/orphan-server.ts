// A server with an endless Action, for orphans.test.ts to kill.
import { processRunner } from "../../src/sandbox/process-runner.ts"
import { runRequest } from "./run-request.ts"

const runner = await processRunner({ useBwrap: process.argv[2] === "bwrap" })
void runner.run(runRequest("for (;;);", { wallClockMs: 60_000 }))
process.stdout.write(`${[...runner.fence.layers].join(" ")}\n`)
