import { inspect } from "node:util"
import type { Decision } from "rekey/testing"
import type { Outcome } from "../../actions/outcome.ts"
import type { TriggerId } from "../../actions/trigger.ts"
import type { ConsoleLine } from "../../ports/action-runner.ts"

/** One run of one file, as `rekey actions test` shows it. */
export interface Tested {
  file: string
  source: string
  trigger: TriggerId
  /** Name of the function that was called. */
  handler: string
  outcome: Outcome
  decision: Decision
  console: readonly ConsoleLine[]
  buildMs: number
  /** From the moment it had a process. */
  wallClockMs: number
  waitedMs: number
}

export function asJson(tested: Tested): string {
  const { file, trigger, handler, outcome, decision, console, ...times } = tested
  return JSON.stringify(
    {
      file,
      trigger,
      handler,
      outcome: outcome.kind,
      decision,
      commands: outcome.kind === "finished" ? outcome.commands : [],
      console,
      ...(decision.type === "failed" ? { error: { ...decision.error, ...placeOf(tested) } } : {}),
      build_ms: times.buildMs,
      wall_clock_ms: times.wallClockMs,
      waited_ms: times.waitedMs,
    },
    null,
    2,
  )
}

export function asText(tested: Tested): string {
  const { handler, outcome, decision, console, buildMs, wallClockMs } = tested
  const commands = outcome.kind === "finished" ? outcome.commands : []
  return [
    `${handler} ran ${wallClockMs} ms (built in ${buildMs} ms)`,
    `decision: ${decisionText(decision)}`,
    ...section(
      "asked for",
      commands.map(({ type, ...fields }) => `${type} ${inline(fields)}`),
    ),
    ...section(
      "console",
      console.map(({ level, text }) => `${level.padEnd(5)} ${plain(text)}`),
    ),
    ...(decision.type === "failed" ? section("error", errorLines(tested, decision.error)) : []),
  ].join("\n")
}

function decisionText(decision: Decision): string {
  switch (decision.type) {
    case "deny":
    case "drop":
    case "retry":
      return `${decision.type}: ${plain(decision.reason)}`
    case "challenge": {
      const { factors, dropped } = decision
      const left = dropped.length === 0 ? "" : `; left out: ${plain(dropped.join(", "))}`
      return `challenge by ${factors.join(" or ")}${left}`
    }
    case "redirect":
      return "redirect; --continue runs the way back"
    default:
      return decision.type
  }
}

type Failure = (Decision & { type: "failed" })["error"]

function errorLines(tested: Tested, { name, message, stack }: Failure): readonly string[] {
  const place = placeOf(tested)
  // Frames of Node itself tell an author nothing.
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line) && !/\bnode:/.test(line))
  return [
    ...plain(`${name}: ${message}`).split("\n"),
    ...(place === null ? [] : ["", ...around(tested.source, place), ""]),
    ...frames.map((line) => plain(line.trim())),
  ]
}

interface Place {
  line: number
  column: number
}

/** Where in the file it failed, or null when the error does not say. */
export function placeOf({ file, outcome }: Pick<Tested, "file" | "outcome">): Place | null {
  if (outcome.kind !== "threw") return null
  const name = file.replace(/^.*[\\/]/, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
  const found = new RegExp(`(?:^|[\\s(])${name}:(\\d+)(?::(\\d+))?`, "m").exec(outcome.stack)
  return found === null ? null : { line: Number(found[1]), column: Number(found[2] ?? 1) }
}

function around(source: string, { line, column }: Place): readonly string[] {
  const lines = source.split("\n")
  const from = Math.max(1, line - 2)
  const width = String(line + 1).length
  return lines.slice(from - 1, line + 1).flatMap((text, index) => {
    const number = from + index
    const shown = `${number === line ? ">" : " "} ${String(number).padStart(width)} | ${text}`
    const caret = `  ${" ".repeat(width)} | ${" ".repeat(column - 1)}^`
    return number === line ? [shown, caret] : [shown]
  })
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `  ${line}`.trimEnd())]
}

function inline(fields: object): string {
  return inspect(fields, { breakLength: Infinity, depth: 6 })
}

/** What an Action writes must not move the cursor or colour the rest. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}]/gu, (character) =>
    character === "\n" || character === "\t" ? character : "\ufffd",
  )
}
