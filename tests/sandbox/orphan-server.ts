// A server with an endless Action, for orphans.test.ts to kill. It says what is up once the Action loops.
import type { FencePart } from "../../src/sandbox/node-arguments.ts"
import { processRunner } from "../../src/sandbox/process-runner.ts"
import { actionOf, runRequest } from "./run-request.ts"

const [, , fence, without] = process.argv
const runner = await processRunner({
  useBwrap: fence === "bwrap",
  without: without === undefined ? [] : [without as FencePart],
})
const onConsole = () => void process.stdout.write(`${[...runner.fence.layers].join(" ")}\n`)
const code = actionOf('console.log("on"); for (;;);')
void runner.run(runRequest(code, { wallClockMs: 60_000, onConsole }))
