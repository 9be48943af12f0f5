import { AsyncLocalStorage } from "node:async_hooks"
import { Console } from "node:console"
import { CONSOLE_LENGTH_MAX } from "../../actions/limits.ts"
import { redact } from "../redact.ts"

/** What one run wrote: the first characters, secrets taken out before they are cut. */
export class ConsoleText {
  readonly #forms: readonly string[]
  #text = ""
  constructor(forms: readonly string[]) {
    this.#forms = forms
  }
  write(text: string): void {
    const room = CONSOLE_LENGTH_MAX - this.#text.length
    if (room > 0) this.#text += redact(text, this.#forms, room)
  }
  get text(): string {
    return this.#text
  }
}

/** Whose console it is. What a run left behind never writes into the next one's. */
export const currentConsole = new AsyncLocalStorage<ConsoleText>()

/** A `console` with every method Node's has, which writes to the run that calls it. */
export function capturedConsole(): Console {
  const stream = {
    write(text: string): boolean {
      currentConsole.getStore()?.write(text)
      return true
    },
  } as NodeJS.WritableStream
  return new Console({ stdout: stream, stderr: stream, ignoreErrors: false, colorMode: false })
}
