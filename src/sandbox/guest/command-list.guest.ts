import { ANSWER_BYTES_MAX, COMMANDS_MAX } from "../../actions/limits.ts"
import { ANSWER_BYTES_RESERVED } from "../limits.ts"
import { byteLength } from "./primordials.guest.ts"

const BYTES_MAX = ANSWER_BYTES_MAX - ANSWER_BYTES_RESERVED

/**
 * What an Action asks for, as JSON text from the moment it asks: nothing it changes or replaces
 * later can change that.
 */
export class CommandList {
  #json = ""
  #bytes = 0
  #count = 0
  #hasEnded = false
  #refusal: string | null = null
  #abortion: string | null = null

  /** No effect once the handler has ended. @throws when the run asks for too much. */
  add(json: string): void {
    if (this.#hasEnded) return
    this.#count += 1
    this.#bytes += byteLength(json) + 1
    if (this.#count > COMMANDS_MAX)
      this.#refusal ??= `An Action may make ${COMMANDS_MAX} calls in a run.`
    if (this.#bytes > BYTES_MAX)
      this.#refusal ??= `The calls of this run exceed ${BYTES_MAX} bytes.`
    this.#check()
    this.#json += this.#json === "" ? json : `,${json}`
  }

  /** The run goes on and fails when it ends, with this message. No effect once the handler has ended. */
  abort(message: string): void {
    if (!this.#hasEnded) this.#abortion ??= message
  }

  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /**
   * Ends the list and gives it as a JSON array. @throws when the run has asked for too much, even
   * if the Action caught that: a deny may be what did not fit.
   */
  end(): string {
    this.#hasEnded = true
    if (this.#abortion !== null) throw new Error(this.#abortion)
    this.#check()
    return `[${this.#json}]`
  }

  #check(): void {
    if (this.#refusal !== null) throw new Error(this.#refusal)
  }
}
