import { AsyncLocalStorage } from "node:async_hooks"
import { Console } from "node:console"
import type { ConsoleLine } from "../ports/action-runner.ts"

type Write = (line: ConsoleLine) => void
type Method = (...values: unknown[]) => unknown

const LEVELS: Record<string, ConsoleLine["level"]> = {
  debug: "debug",
  trace: "debug",
  warn: "warn",
  error: "error",
  assert: "error",
}

/** Whose console it is: of two Actions that run at once, each has its own. */
const current = new AsyncLocalStorage<Console>()
let running = 0
let restore: () => void = () => {}

/**
 * Runs `act`, and hands every line that it writes to the global console to `write` instead. What
 * others write meanwhile goes where it always goes.
 */
export async function captureConsole<T>(write: Write, act: () => Promise<T>): Promise<T> {
  if (running === 0) restore = divertGlobalConsole()
  running += 1
  try {
    return await current.run(lineConsole(write), act)
  } finally {
    running -= 1
    if (running === 0) restore()
  }
}

/** A `console` with every method Node's has, one line a call. */
function lineConsole(write: Write): Console {
  let level: ConsoleLine["level"] = "info"
  const stream = {
    write(text: string): boolean {
      write({ level, text: text.replace(/\n$/, "") })
      return true
    },
  } as NodeJS.WritableStream
  const inner = new Console({
    stdout: stream,
    stderr: stream,
    colorMode: false,
    ignoreErrors: false,
  })
  const methods = inner as unknown as Record<string, unknown>
  const lines: Record<string, unknown> = {}
  for (const name of Object.keys(methods)) {
    const method = methods[name]
    lines[name] =
      typeof method !== "function"
        ? method
        : (...values: unknown[]) => {
            level = LEVELS[name] ?? "info"
            return (method as Method).apply(inner, values)
          }
  }
  return lines as unknown as Console
}

function divertGlobalConsole(): () => void {
  const target = globalThis.console as unknown as Record<string, unknown>
  const own = Object.getOwnPropertyDescriptors(target)
  // Test runners have consoles whose methods are their prototype's.
  const names = new Set([...Object.keys(target), ...Object.keys(Console.prototype), ...NAMES])
  const replaced = [...names].filter(
    // `console.Console` is a class, and no way to write.
    (name) => name !== "Console" && typeof target[name] === "function",
  )
  for (const name of replaced) {
    const original = target[name] as Method
    const value = (...values: unknown[]) => {
      const console = current.getStore() as unknown as Record<string, Method> | undefined
      return (console?.[name] ?? original).apply(target, values)
    }
    Object.defineProperty(target, name, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    })
  }
  return () => {
    for (const name of replaced) {
      const descriptor = own[name]
      if (descriptor === undefined) delete target[name]
      else Object.defineProperty(target, name, descriptor)
    }
  }
}

const NAMES = ["log", "info", "debug", "warn", "error", "trace", "dir", "table", "assert"]
