import pino, { type Logger } from "pino"
import type { LogLevel } from "../settings/settings.ts"

const LEVELS: Record<number, string> = {
  20: "debug",
  30: "info",
  40: "WARN",
  50: "ERROR",
  60: "FATAL",
}

/** JSON lines on stdout; on a terminal the same as text. */
export function newLogger(level: LogLevel, isTerminal: boolean): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  if (!isTerminal) return pino(options, pino.destination({ dest: 1, sync: true }))
  return pino(options, { write: (line: string) => process.stdout.write(toText(line)) })
}

/** A JSON line of the log as one readable line. */
export function toText(line: string): string {
  const { level, time, msg, ...rest } = JSON.parse(line) as Record<string, unknown>
  const clock = typeof time === "string" ? time.slice(11, 19) : ""
  const fields = Object.entries(rest).map(([name, value]) => `${name}=${textOf(value)}`)
  const words = [clock, LEVELS[Number(level)] ?? String(level), msg, ...fields]
  return `${words.filter((word) => word !== undefined && word !== "").join(" ")}\n`
}

// Texts with spaces or control characters are quoted: a value must not look like another line.
function textOf(value: unknown): string {
  return typeof value === "string" && /^[\x21-\x7e]+$/.test(value) ? value : JSON.stringify(value)
}
