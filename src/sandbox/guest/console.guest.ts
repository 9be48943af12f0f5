import { AsyncLocalStorage } from "node:async_hooks"
import { Console } from "node:console"
import { CONSOLE_LENGTH_MAX, TAIL_LENGTH_MAX } from "../../actions/limits.ts"
import { CONSOLE_LENGTH_RESERVED, CONSOLE_PIECE_LENGTH_MAX } from "../limits.ts"
import { redact } from "../redact.ts"
import { apply, defineProperty } from "./primordials.guest.ts"

const LENGTH_MAX = TAIL_LENGTH_MAX - CONSOLE_LENGTH_RESERVED

export type Level = "debug" | "info" | "warn" | "error"

/** What one run wrote: the first characters, secrets taken out before they are cut. */
export class ConsoleText {
  readonly #forms: readonly string[]
  readonly #send: ((level: Level, text: string) => void) | null
  #text = ""
  #left = LENGTH_MAX

  /** @param send Gets all of it, in pieces, up to a limit. Null: nobody listens. */
  constructor(
    forms: readonly string[],
    send: ((level: Level, text: string) => void) | null = null,
  ) {
    this.#forms = forms
    this.#send = send
  }

  write(level: Level, text: string): void {
    const room = CONSOLE_LENGTH_MAX - this.#text.length
    if (room > 0) this.#text += redact(text, this.#forms, room)
    if (this.#send !== null && this.#left > 0) this.#tell(level, text, this.#send)
  }

  get text(): string {
    return this.#text
  }

  #tell(level: Level, text: string, send: (level: Level, text: string) => void): void {
    const clean = redact(text.replace(/\n$/, ""), this.#forms, this.#left)
    this.#left -= clean.length + 1
    for (let from = 0; from === 0 || from < clean.length; from += CONSOLE_PIECE_LENGTH_MAX) {
      send(level, clean.slice(from, from + CONSOLE_PIECE_LENGTH_MAX))
    }
    if (this.#left <= 0) send("warn", `More than ${LENGTH_MAX} characters: the rest is left out.`)
  }
}

/** Whose console it is. What a run left behind never writes into the next one's. */
export const currentConsole = new AsyncLocalStorage<ConsoleText>()

const LEVELS: readonly (readonly [keyof Console, Level])[] = [
  ["debug", "debug"],
  ["trace", "debug"],
  ["warn", "warn"],
  ["error", "error"],
  ["assert", "error"],
]

/** A `console` with every method Node's has, which writes to the run that calls it. */
export function capturedConsole(): Console {
  // Of the method that the Action called: some call others.
  let level: Level | null = null
  const stream = {
    write(text: string): boolean {
      currentConsole.getStore()?.write(level ?? "info", text)
      return true
    },
  } as NodeJS.WritableStream
  const console = new Console({
    stdout: stream,
    stderr: stream,
    ignoreErrors: false,
    colorMode: false,
  })
  for (const [name, itsLevel] of LEVELS) {
    const method = console[name] as (...args: unknown[]) => void
    const value = (...args: unknown[]) => {
      const outer = level
      level ??= itsLevel
      try {
        apply(method, console, args)
      } finally {
        level = outer
      }
    }
    defineProperty(console, name, { value, writable: true, configurable: true, enumerable: true })
  }
  return console
}
