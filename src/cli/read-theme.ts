import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { SettingsProblem } from "../settings/settings-problem.ts"

/** A theme sets properties; more than this is no theme. */
const THEME_BYTES_MAX = 100_000

/**
 * The text of the operator's style sheet, or null when none is set.
 *
 * @throws {SettingsProblem} when it cannot be read or is too large.
 */
export async function readTheme(path: string | null, cwd: string): Promise<string | null> {
  if (path === null) return null
  const text = await readFile(resolve(cwd, path), "utf8").catch((error: Error) => {
    throw new SettingsProblem([`REKEY_THEME_CSS: ${path} cannot be read: ${error.message}`])
  })
  if (Buffer.byteLength(text) > THEME_BYTES_MAX)
    throw new SettingsProblem([`REKEY_THEME_CSS: ${path} is larger than ${THEME_BYTES_MAX} bytes`])
  return text
}
