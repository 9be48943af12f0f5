import { stripTypeScriptTypes } from "node:module"
import { compileFunction } from "node:vm"
import { ACTION_CODE_BYTES_MAX } from "../actions/limits.ts"
import { WRAPPER_PARAMETERS } from "./wrapper.ts"

export interface CodeError {
  message: string
  /** Counts from 1; null when the place is not known. */
  line: number | null
  /** Counts from 1; null when the place is not known. */
  column: number | null
}

export type CheckedAction = { ok: true; code: string } | { ok: false; error: CodeError }

/**
 * The JavaScript of an Action, types stripped in place so that lines and columns stay, or where it
 * is wrong. Parses only: nothing of the Action runs. The code may take 100,000 bytes (Auth0).
 */
export function checkAction(source: string, isTypeScript: boolean): CheckedAction {
  if (Buffer.byteLength(source) > ACTION_CODE_BYTES_MAX) {
    const message = `The code is larger than ${ACTION_CODE_BYTES_MAX} bytes.`
    return { ok: false, error: { message, line: null, column: null } }
  }
  try {
    const code = isTypeScript ? stripTypeScriptTypes(source) : source
    compileFunction(code, [...WRAPPER_PARAMETERS], { filename: "action" })
    return { ok: true, code }
  } catch (cause) {
    return { ok: false, error: toCodeError(cause as Error) }
  }
}

// Both parsers put the place in front of the stack: `name:line`, the line, and carets below it.
function toCodeError({ message, stack = "" }: Error): CodeError {
  const place = /^[^\n]*:(\d+)\n/.exec(stack)
  const caretLine = stack.split("\n").find((line) => /^\s*\^+\s*$/.test(line))
  return {
    message: isModuleSyntax(message)
      ? `${message}. Actions are CommonJS modules: use require() and exports.`
      : message,
    line: place === null ? null : Number(place[1]),
    column: caretLine === undefined ? null : caretLine.indexOf("^") + 1,
  }
}

function isModuleSyntax(message: string): boolean {
  return /^Unexpected token 'export'|outside a module/.test(message)
}
