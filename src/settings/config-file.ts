import { readFileSync } from "node:fs"
import { SettingsProblem } from "./settings-problem.ts"

/**
 * The settings of a JSON file, by their names in the table. A file that is not there holds none.
 * @throws {SettingsProblem} when it cannot be read or is not a JSON object.
 */
export function readConfigFile(path: string): Readonly<Record<string, unknown>> {
  let text: string
  try {
    text = readFileSync(path, "utf8")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {}
    throw new SettingsProblem([`${path} cannot be read (${(error as NodeJS.ErrnoException).code})`])
  }
  const value = parse(text)
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  // The parser's own message quotes the file, which may hold secrets.
  throw new SettingsProblem([`${path} is not a JSON object`])
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
