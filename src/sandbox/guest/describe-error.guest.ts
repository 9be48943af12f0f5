import { ERROR_LENGTHS } from "../limits.ts"
import type { ThrownError } from "../protocol.ts"
import { redact } from "../redact.ts"

/**
 * Plain texts of whatever an Action threw, bounded, with its secrets taken out. Never converts an
 * object to a text: its `toString` is the Action's. A getter may throw; one that loops is ended by
 * the deadline.
 */
export function describeError(thrown: unknown, forms: readonly string[]): ThrownError {
  const isObject = (typeof thrown === "object" && thrown !== null) || typeof thrown === "function"
  const read = (field: keyof ThrownError, fallback: string) =>
    redact((isObject ? textOf(thrown, field) : null) ?? fallback, forms, ERROR_LENGTHS[field])
  return {
    name: read("name", "Error"),
    message: read(
      "message",
      isObject ? "An object that is not an Error was thrown." : String(thrown),
    ),
    stack: withoutGuest(read("stack", "")),
  }
}

function textOf(thrown: object, field: string): string | null {
  try {
    const value: unknown = Reflect.get(thrown, field)
    return typeof value === "string" ? value : null
  } catch {
    return null
  }
}

// The guest itself is run by `--eval`: those frames tell an author nothing.
function withoutGuest(stack: string): string {
  return stack
    .split("\n")
    .filter((line) => !line.includes("[eval]"))
    .join("\n")
}
