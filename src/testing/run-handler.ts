import type { CacheRecord } from "../actions/cache.ts"
import { toCommands, type UrlRule } from "../actions/command.ts"
import { ANSWER_BYTES_MAX, ANSWER_DEPTH_MAX, TAIL_LENGTH_MAX } from "../actions/limits.ts"
import type { Outcome } from "../actions/outcome.ts"
import { type Handler, handlerName, type TriggerId } from "../actions/trigger.ts"
import { parseBoundedJson } from "../lib/bounded-json.ts"
import type { ConsoleLine } from "../ports/action-runner.ts"
import { newApi } from "../sandbox/guest/api.guest.ts"
import { CommandList } from "../sandbox/guest/command-list.guest.ts"
import { describeError } from "../sandbox/guest/describe-error.guest.ts"
import { findHandler } from "../sandbox/guest/load-action.guest.ts"
import { formsOfSecrets, redact } from "../sandbox/redact.ts"
import { captureConsole } from "./captured-console.ts"
import { redirectOf } from "./redirect-of.ts"

export interface HandlerRun {
  exportsOf: () => unknown
  trigger: TriggerId
  handler: Handler
  /** Without `secrets`. */
  event: Record<string, unknown>
  secrets: Record<string, string>
  /** Of the Action and its modules: taken out of logs and errors. */
  secretTexts: Readonly<Record<string, string>>
  cache: readonly CacheRecord[]
  urlRule: UrlRule
  nowMs: number
  timeoutMs: number
}

/** Runs one handler in this process, with the sandbox's own `api`. Never rejects for what it does. */
export async function runHandler(
  run: HandlerRun,
): Promise<{ outcome: Outcome; logs: readonly ConsoleLine[] }> {
  const forms = formsOfSecrets({ ...run.secretTexts })
  const commands = new CommandList()
  const logs: ConsoleLine[] = []
  let room = TAIL_LENGTH_MAX
  const write = ({ level, text }: ConsoleLine) => {
    if (room <= 0 || commands.hasEnded) return
    const kept = redact(text, forms, room)
    room -= kept.length
    logs.push({ level, text: kept })
  }
  try {
    const end = await captureConsole(write, () => inTime(run, callActionHandler(run, commands)))
    if (end === "timed-out") {
      stop(commands)
      return { outcome: { kind: end, message: "The Action took too long." }, logs }
    }
    return { outcome: finished(commands.end(), run), logs }
  } catch (thrown) {
    stop(commands)
    const { stack, ...texts } = describeError(thrown, forms)
    return { outcome: { kind: "threw", ...texts, stack: ofAction(stack) }, logs }
  }
}

async function callActionHandler(run: HandlerRun, commands: CommandList): Promise<void> {
  const { trigger, secrets, cache, urlRule, nowMs } = run
  const name = handlerName(trigger, run.handler)
  const handler = findHandler(run.exportsOf(), name)
  const plain = JSON.parse(JSON.stringify(run.event)) as Record<string, unknown>
  const api = newApi({ trigger, cache, redirect: redirectOf(run.event), urlRule, nowMs }, commands)
  await handler({ ...plain, secrets: { ...secrets }, configuration: {} }, api)
}

// The server reads the answer again, since it trusts no sandbox; so does this.
function finished(json: string, { urlRule, trigger }: HandlerRun): Outcome {
  const answer = parseBoundedJson(json, ANSWER_BYTES_MAX, ANSWER_DEPTH_MAX)
  const commands = answer.ok ? toCommands(answer.value, urlRule, trigger) : null
  if (commands !== null) return { kind: "finished", commands }
  const why = answer.ok ? "not of the agreed shape" : answer.reason
  return { kind: "crashed", message: `The answer of the sandbox was not taken: ${why}.` }
}

async function inTime(
  { timeoutMs }: HandlerRun,
  ended: Promise<void>,
): Promise<"ended" | "timed-out"> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<"timed-out">((resolve) => {
    timer = setTimeout(() => resolve("timed-out"), timeoutMs)
  })
  try {
    return await Promise.race([ended.then(() => "ended" as const), late])
  } finally {
    clearTimeout(timer)
  }
}

// The frames below the handler are this kit's and the test runner's.
function ofAction(stack: string): string {
  const lines = stack.split("\n")
  const end = lines.findIndex((line) => line.includes("callActionHandler"))
  return end === -1 ? stack : lines.slice(0, end).join("\n")
}

/** What it asks for from now on is not written down. */
function stop(commands: CommandList): void {
  try {
    commands.end()
  } catch {
    // It asked for too much, which is what the run failed for.
  }
}
