import type { ChildProcess } from "node:child_process"
import { randomBytes } from "node:crypto"
import type { Duplex } from "node:stream"
import { ANSWER_BYTES_MAX, TAIL_LENGTH_MAX } from "../actions/limits.ts"
import type { Outcome } from "../actions/outcome.ts"
import { handlerName, POST_CHALLENGE } from "../actions/trigger.ts"
import type { ConsoleLine, RunRequest } from "../ports/action-runner.ts"
import { isOutOfMemory, outcomeOfEnd, outOfMemory } from "./exit-outcome.ts"
import { SETTLE_MS, STDERR_BYTES_KEPT, STDERR_BYTES_MAX } from "./limits.ts"
import {
  type Answer,
  type LoadedCode,
  PIPE_FD,
  readGuestLine,
  type RunMessage,
} from "./protocol.ts"
import { killGroup, spawnGuest } from "./spawn-guest.ts"

export interface GuestResult {
  outcome: Outcome | { kind: "busy" }
  console: string
}

interface Running {
  name: "running"
  run: string
  request: RunRequest
  /** Characters that it may still send for a listener; one more for each line. */
  consoleLeft: number
  settle(result: GuestResult): void
}

type State =
  | { name: "free" }
  | Running
  /** Answered, and asked whether it is done. */
  | { name: "settling"; ping: string; timer: NodeJS.Timeout }
  | { name: "ended" }

/**
 * One guest: one version's code, one run at a time. Whatever it does against the protocol ends it,
 * always by SIGKILL and with everything it started.
 */
export class GuestProcess {
  readonly #child: ChildProcess
  readonly #pipe: Duplex
  #state: State = { name: "free" }
  #buffered: Buffer[] = []
  #bufferedBytes = 0
  #stderr = Buffer.alloc(0)
  #stderrBytes = 0
  #isReady = false
  #hasCode = false
  /** True once the guest has said that it is up; false when it ended before. */
  readonly ready: Promise<boolean>
  #settleReady: (isReady: boolean) => void = () => {}
  /** When the process is gone. Never rejects. */
  readonly ended: Promise<void>
  /** Called each time a run is over and the process may take the next. */
  onFree: () => void = () => {}
  runs = 0

  constructor(command: readonly string[], nodeArguments: readonly string[]) {
    this.#child = spawnGuest([...command, ...nodeArguments])
    this.#pipe = this.#child.stdio[PIPE_FD] as Duplex
    this.#pipe.on("data", (chunk: Buffer) => this.#receive(chunk))
    this.#pipe.on("error", () => this.kill())
    this.#child.stderr?.on("data", (chunk: Buffer) => this.#keepLastWords(chunk))
    this.ready = new Promise((resolve) => (this.#settleReady = resolve))
    this.ended = new Promise((resolve) => {
      this.#child.once("error", (error) => {
        this.#stderr = Buffer.from(error.message)
        this.#end(null, null)
        resolve()
      })
      this.#child.once("close", (exitCode, signal) => {
        this.#end(exitCode, signal)
        resolve()
      })
    })
  }

  /** The end of its standard error. */
  get lastWords(): string {
    return this.#stderr.toString().trim()
  }

  /** It has answered and is about to be free. */
  get isSettling(): boolean {
    return this.#state.name === "settling"
  }

  get hasEnded(): boolean {
    return this.#state.name === "ended"
  }

  /** Only when free. Never rejects; ends at the latest when `deadline` is aborted. */
  run(request: RunRequest, deadline: AbortSignal): Promise<GuestResult> {
    return new Promise((resolve) => {
      const run = randomBytes(16).toString("base64url")
      const late = () => this.#fail({ kind: "timed-out", message: "The Action took too long." })
      const settle = (result: GuestResult) => {
        deadline.removeEventListener("abort", late)
        resolve(result)
      }
      deadline.addEventListener("abort", late)
      const consoleLeft = request.onConsole === null ? 0 : TAIL_LENGTH_MAX
      this.#state = { name: "running", run, request, consoleLeft, settle }
      this.runs += 1
      this.#send(toMessage(request, run, this.#hasCode))
      this.#hasCode = true
    })
  }

  /** Ends the process and everything it started. A run that is on has crashed. */
  kill(): void {
    this.#fail({ kind: "crashed", message: "The process was ended." })
  }

  #send(message: object): void {
    this.#pipe.write(`${JSON.stringify(message)}\n`)
  }

  #receive(chunk: Buffer): void {
    let rest = chunk
    for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10)) {
      if (!this.#buffer(rest.subarray(0, end))) return
      const line = Buffer.concat(this.#buffered).toString()
      this.#buffered = []
      this.#bufferedBytes = 0
      rest = rest.subarray(end + 1)
      this.#readLine(line, rest.length > 0)
      if (this.hasEnded) return
    }
    if (rest.length > 0) this.#buffer(rest)
  }

  #buffer(bytes: Buffer): boolean {
    this.#bufferedBytes += bytes.length
    if (this.#bufferedBytes > ANSWER_BYTES_MAX) {
      this.#break(`it is larger than ${ANSWER_BYTES_MAX} bytes`)
      return false
    }
    this.#buffered.push(bytes)
    return true
  }

  #readLine(line: string, hasMore: boolean): void {
    const state = this.#state
    const { urlRule, trigger } = state.name === "running" ? state.request : NO_REQUEST
    const read = readGuestLine(line, urlRule, trigger)
    if (!read.ok) return this.#break(read.reason)
    const { message } = read
    if (message.type === "ready" && !this.#isReady) {
      this.#isReady = true
      this.#settleReady(true)
    } else if (message.type === "answer" && state.name === "running" && message.run === state.run) {
      // Nobody but a forger has more to say before it is asked.
      if (hasMore) return this.#break("something follows it")
      this.#answer(message.answer, state.settle)
    } else if (
      message.type === "console" &&
      state.name === "running" &&
      message.run === state.run
    ) {
      this.#hear(message.line, state)
    } else if (
      message.type === "pong" &&
      state.name === "settling" &&
      message.ping === state.ping
    ) {
      clearTimeout(state.timer)
      this.#state = { name: "free" }
      this.onFree()
    } else {
      this.#break("it answers nothing that was asked")
    }
  }

  /** The guest keeps to the limit itself: only a forger gets here with more. */
  #hear(line: ConsoleLine, state: Running): void {
    state.consoleLeft -= line.text.length + 1
    if (state.consoleLeft < 0) return this.#break("it writes more to the console than it may")
    state.request.onConsole?.(line)
  }

  #answer(answer: Answer, settle: (result: GuestResult) => void): void {
    const { console } = answer
    if (answer.kind === "threw" && isOutOfMemory(answer.error)) {
      return this.#fail(outOfMemory, console)
    }
    const ping = randomBytes(16).toString("base64url")
    const timer = setTimeout(() => this.kill(), SETTLE_MS)
    this.#state = { name: "settling", ping, timer }
    this.#send({ ping })
    const outcome: Outcome =
      answer.kind === "threw"
        ? { kind: answer.kind, ...answer.error }
        : { kind: answer.kind, commands: answer.commands }
    settle({ outcome, console })
  }

  #break(why: string): void {
    this.#fail({ kind: "crashed", message: `The answer of the sandbox was not taken: ${why}.` })
  }

  #fail(outcome: Outcome, written = ""): void {
    const state = this.#state
    if (state.name === "ended") return
    this.#leave(state)
    if (this.#child.pid !== undefined) killGroup(this.#child.pid)
    if (state.name === "running") state.settle({ outcome, console: written })
  }

  #end(exitCode: number | null, signal: string | null): void {
    const state = this.#state
    this.#settleReady(false)
    if (state.name === "ended") return
    this.#leave(state)
    if (state.name !== "running") return
    const { lastWords } = this
    const outcome = outcomeOfEnd({ wasReady: this.#isReady, exitCode, signal, lastWords })
    state.settle({ outcome, console: "" })
  }

  #leave(state: State): void {
    if (state.name === "settling") clearTimeout(state.timer)
    this.#state = { name: "ended" }
    this.#buffered = []
    this.#pipe.destroy()
  }

  #keepLastWords(chunk: Buffer): void {
    this.#stderrBytes += chunk.length
    this.#stderr = Buffer.concat([this.#stderr, chunk]).subarray(-STDERR_BYTES_KEPT)
    if (this.#stderrBytes > STDERR_BYTES_MAX) {
      this.#fail({ kind: "crashed", message: "The Action flooded standard error." })
    }
  }
}

function toMessage(request: RunRequest, run: string, hasCode: boolean): RunMessage {
  const { version, secrets, trigger, handler, event, cache, redirect, urlRule, nowMs } = request
  return {
    run,
    ...(hasCode ? {} : { loaded: toLoaded(version) }),
    isListened: request.onConsole !== null,
    name: version.actionName,
    secrets,
    trigger,
    handler: handlerName(trigger, handler),
    event,
    cache,
    redirect,
    urlRule,
    nowMs,
  }
}

// Field by field: what else a caller has put there is not the guest's.
function toLoaded({ code, bundle, modules }: RunRequest["version"]): LoadedCode {
  return {
    code,
    bundle,
    modules: modules.map((module) => ({
      name: module.name,
      code: module.code,
      bundle: module.bundle,
      secrets: module.secrets,
    })),
  }
}

const NO_REQUEST = { urlRule: { allowLoopbackHttp: false }, trigger: POST_CHALLENGE } as const
