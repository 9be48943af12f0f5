import type { Outcome } from "../actions/outcome.ts"
import type { RunResult } from "../ports/action-runner.ts"

const MARK = "[withheld]"
/** What was cut off may end with a part of it: fewer characters than these help nobody. */
const PART_LENGTH_MIN = 4

/**
 * `text` without what opens a door for whoever reads it: the token of a link, a code. An Action that
 * sends messages is given them, and what it writes or throws is kept for others to look into.
 */
export function withhold(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => {
    if (secret.length < PART_LENGTH_MIN) return rest
    const whole = rest.replaceAll(secret, MARK)
    const part = partAtEnd(whole, secret)
    return part === 0 ? whole : `${whole.slice(0, -part)}${MARK}`
  }, text)
}

function partAtEnd(text: string, secret: string): number {
  for (let length = secret.length - 1; length >= PART_LENGTH_MIN; length--)
    if (text.endsWith(secret.slice(0, length))) return length
  return 0
}

/** A result whose texts hold none of `secrets`. */
export function withholdFrom(result: RunResult, secrets: readonly string[]): RunResult {
  if (secrets.length === 0) return result
  const { outcome, console } = result
  return {
    ...result,
    outcome: outcome.kind === "busy" ? outcome : outcomeWithout(outcome, secrets),
    console: withhold(console, secrets),
  }
}

function outcomeWithout(outcome: Outcome, secrets: readonly string[]): Outcome {
  const clean = (text: string) => withhold(text, secrets)
  if (outcome.kind === "finished") {
    const commands = outcome.commands.map((command) =>
      "reason" in command ? { ...command, reason: clean(command.reason) } : command,
    )
    return { ...outcome, commands }
  }
  const { message } = outcome
  if (outcome.kind !== "threw") return { ...outcome, message: clean(message) }
  const { kind, name, stack } = outcome
  return { kind, name: clean(name), message: clean(message), stack: clean(stack) }
}
