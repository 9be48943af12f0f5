import type { BuildError } from "../actions/action.ts"
import { ACTION_CODE_BYTES_MAX } from "../actions/limits.ts"

/** Parses code as an Action or a module and takes its types out in place; runs nothing of it. */
export type ParseAction = (
  source: string,
  isTypeScript: boolean,
) =>
  | { ok: true; code: string }
  | { ok: false; error: { message: string; line: number | null; column: number | null } }

export type CheckedCode =
  /** Null: the source runs as it is. */
  { ok: true; javascript: string | null } | { ok: false; error: BuildError }

/**
 * The JavaScript of what an author wrote, or what is wrong with it and where.
 *
 * @param isTypeScript Null: JavaScript if it parses as such, else TypeScript. When it is neither,
 *   the JavaScript parser has the word: most authors write JavaScript.
 */
export function checkCode(
  source: string,
  isTypeScript: boolean | null,
  parse: ParseAction,
): CheckedCode {
  if (Buffer.byteLength(source) > ACTION_CODE_BYTES_MAX) {
    const message = `The code is larger than ${ACTION_CODE_BYTES_MAX} bytes.`
    return { ok: false, error: { id: "code_too_large", message } }
  }
  const parsed = parse(source, isTypeScript ?? false)
  const again = isTypeScript === null && !parsed.ok ? parse(source, true) : parsed
  if (again.ok) return { ok: true, javascript: again.code === source ? null : again.code }
  if (parsed.ok) return { ok: true, javascript: null }
  const { message, line, column } = parsed.error
  const place =
    line === null ? "" : column === null ? `line ${line}: ` : `line ${line}, column ${column}: `
  return { ok: false, error: { id: "invalid_code", message: `${place}${message}` } }
}
