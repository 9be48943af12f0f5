import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { parseEnv } from "node:util"
import { SECRET_NAME_LENGTH_MAX, SECRET_VALUE_LENGTH_MAX } from "../../actions/limits.ts"
import type { Call } from "../command.ts"
import { UsageProblem } from "../usage-problem.ts"

/** What `--event` says, or nothing. @throws {UsageProblem} when it is no JSON object. */
export async function readEvent(call: Call): Promise<Record<string, unknown>> {
  const path = call.textOf("event")
  if (path === null) return {}
  return parseObject(path, await readText(call, path))
}

/**
 * What `--secrets` and `--secret` say; the latter wins.
 * @throws {UsageProblem} which never shows a value.
 */
export async function readSecrets(call: Call): Promise<Record<string, string>> {
  const path = call.textOf("secrets")
  const fromFile = path === null ? {} : parseSecrets(path, await readText(call, path))
  const secrets = {
    ...fromFile,
    ...Object.fromEntries(call.textsOf("secret").map((text) => toPair("secret", text))),
  }
  for (const [name, value] of Object.entries(secrets)) {
    if (typeof value !== "string") throw new UsageProblem(`the secret ${name} must be a text`)
    if (name === "" || name.length > SECRET_NAME_LENGTH_MAX)
      throw new UsageProblem(`a secret's name has 1 to ${SECRET_NAME_LENGTH_MAX} characters`)
    if (value.length > SECRET_VALUE_LENGTH_MAX)
      throw new UsageProblem(`the secret ${name} has over ${SECRET_VALUE_LENGTH_MAX} characters`)
  }
  return secrets as Record<string, string>
}

/** `NAME=VALUE` of a flag. @throws {UsageProblem} */
export function toPair(flag: string, text: string): [string, string] {
  const at = text.indexOf("=")
  if (at < 1) throw new UsageProblem(`--${flag} needs NAME=VALUE`)
  return [text.slice(0, at), text.slice(at + 1)]
}

function parseSecrets(path: string, text: string): Record<string, unknown> {
  return text.trimStart().startsWith("{") ? parseObject(path, text) : { ...parseEnv(text) }
}

// The parser's own message quotes the text, which may be a secret.
function parseObject(path: string, text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    throw new UsageProblem(`${path} is not valid JSON`)
  }
  throw new UsageProblem(`${path} must hold a JSON object`)
}

/** Text of a file that was named. @throws {UsageProblem} */
export async function readText(call: Call, path: string): Promise<string> {
  try {
    return await readFile(resolve(call.host.cwd, path), "utf8")
  } catch (error) {
    throw new UsageProblem(`${path} cannot be read: ${(error as Error).message}`)
  }
}
