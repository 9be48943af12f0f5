import { ERROR_LENGTHS } from "../limits.ts"
import type { ThrownError } from "../protocol.ts"
import { redact } from "../redact.ts"

/**
 * Plain texts of whatever an Action threw, bounded, with its secrets taken out. Never converts an
 * object to a text: its `toString` is the Action's. A getter may throw; one that loops is ended by
 * the deadline.
 */
export function describeError(thrown: unknown, forms: readonly string[]): ThrownError {
  const read = (field: keyof ThrownError, fallback: string) =>
    redact(
      (isObject(thrown) ? textOf(thrown, field) : null) ?? fallback,
      forms,
      ERROR_LENGTHS[field],
    )
  return {
    name: read("name", "Error"),
    message: redact(messageOf(thrown) + causeOf(thrown), forms, ERROR_LENGTHS.message),
    stack: withoutGuest(read("stack", "")),
  }
}

function messageOf(thrown: unknown): string {
  if (!isObject(thrown)) return String(thrown)
  return textOf(thrown, "message") ?? "An object that is not an Error was thrown."
}

/** `fetch failed` says nothing; its cause does: which address was refused, and why. */
function causeOf(thrown: unknown): string {
  const cause = isObject(thrown) ? valueOf(thrown, "cause") : null
  const text = isObject(cause) ? textOf(cause, "message") : null
  return text === null || text === "" ? "" : ` (cause: ${text})`
}

function textOf(thrown: object, field: string): string | null {
  const value = valueOf(thrown, field)
  return typeof value === "string" ? value : null
}

function valueOf(thrown: object, field: string): unknown {
  try {
    return Reflect.get(thrown, field)
  } catch {
    return null
  }
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function"
}

// The guest itself is run by `--eval`: those frames tell an author nothing.
function withoutGuest(stack: string): string {
  return stack
    .split("\n")
    .filter((line) => !line.includes("[eval]"))
    .join("\n")
}
