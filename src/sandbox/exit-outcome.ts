import type { Outcome } from "../actions/outcome.ts"
import type { ThrownError } from "./protocol.ts"

export interface ProcessEnd {
  /** False: it ended before any Action's code had run. */
  wasReady: boolean
  exitCode: number | null
  signal: string | null
  /** The last it wrote to standard error. */
  lastWords: string
}

/** What the end of a process means that owed an answer. Never a pass. */
export function outcomeOfEnd({ wasReady, exitCode, signal, lastWords }: ProcessEnd): Outcome {
  if (!wasReady) {
    return { kind: "not-started", message: `The sandbox did not start. ${lastWords}`.trim() }
  }
  if (/out of memory|allocation failed|bad_alloc/i.test(lastWords)) return outOfMemory
  const how = signal === null ? `exit code ${exitCode}` : signal
  const hint =
    exitCode === 0 ? " Did it call process.exit, or await a promise that never settles?" : ""
  return { kind: "crashed", message: `The process ended before the handler did (${how}).${hint}` }
}

export const outOfMemory: Outcome = {
  kind: "out-of-memory",
  message: "The Action used more memory than it may.",
}

/** Memory outside the heap (Buffers, WebAssembly) gives out by an error, not by the end of the process. */
export function isOutOfMemory({ name, message }: ThrownError): boolean {
  return name === "RangeError" && NO_MEMORY.test(message)
}
const NO_MEMORY = /allocation failed|failed to allocate|could not allocate|unable to grow/i
