import { inspect } from "node:util"

/** A text that cannot be printed by accident: logs, JSON and templates all show `[secret]`. */
export class Secret {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  /** The one way out: search for `.reveal(` to audit every use. */
  reveal(): string {
    return this.#text
  }
  toJSON(): string {
    return "[secret]"
  }
  toString(): string {
    return "[secret]"
  }
  [inspect.custom](): string {
    return "[secret]"
  }
}
