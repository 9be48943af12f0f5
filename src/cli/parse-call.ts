import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { readConfigFile } from "../settings/config-file.ts"
import { nearestTo } from "../settings/nearest.ts"
import { readSettings } from "../settings/read-settings.ts"
import { SETTING_NAMES, type SettingName, TABLE } from "../settings/table.ts"
import type { Call, Command, Flag, Host } from "./command.ts"
import { UsageProblem } from "./usage-problem.ts"

/** Flags that every command has. */
export const COMMON_FLAGS: Readonly<Record<string, Flag>> = {
  help: { type: "boolean", meaning: "show this help" },
  json: { type: "boolean", meaning: "print the result as JSON" },
}

/** Flags of the settings, named as in their table. */
export const SETTING_FLAGS: Readonly<Record<string, Flag>> = Object.fromEntries(
  SETTING_NAMES.flatMap((name) => {
    const { flag, meaning } = TABLE[name]
    return flag === null ? [] : [[flag, { type: "string", placeholder: "VALUE", meaning }]]
  }),
)

/** Reads what follows a command's name. @throws {UsageProblem} with the nearest flag, if any. */
export function parseCall(command: Command, words: readonly string[], host: Host): Call {
  const flags = { ...SETTING_FLAGS, ...command.flags, ...COMMON_FLAGS }
  const { values, positionals } = parseWords(words, flags, command)
  const isSet = (flag: string) => values[flag] === true
  const textOf = (flag: string) => {
    const value = values[flag]
    return typeof value === "string" ? value : null
  }
  const textsOf = (flag: string) => {
    const value = values[flag]
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : []
  }
  const { min, max } = command.arguments
  const isHelp = isSet("help")
  if (!isHelp && (positionals.length < min || positionals.length > max))
    throw new UsageProblem(`usage: rekey ${command.name} ${command.synopsis}`.trimEnd())
  return {
    arguments: positionals,
    isSet,
    textOf,
    textsOf,
    host,
    settings: () =>
      readSettings({
        flags: settingFlags(textOf),
        environment: host.environment,
        file: readConfigFile(resolve(host.cwd, "rekey.config.json")),
      }),
  }
}

function parseWords(words: readonly string[], flags: Record<string, Flag>, command: Command) {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { type, isMultiple = false }]) => [
      name,
      { type, multiple: isMultiple },
    ]),
  )
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageProblem(textOfRefusal(error as NodeJS.ErrnoException, flags, command))
  }
}

function textOfRefusal(
  error: NodeJS.ErrnoException,
  flags: Record<string, Flag>,
  command: Command,
): string {
  const flag = /'(?:-\w, )?--?([^'\s=<]+)/.exec(error.message)?.[1] ?? ""
  if (error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const near = nearestTo(flag, Object.keys(flags))
    const hint = near === null ? `see rekey ${command.name} --help` : `did you mean --${near}?`
    return `rekey ${command.name} has no flag ${flag.length === 1 ? "-" : "--"}${flag}: ${hint}`
  }
  return flags[flag]?.type === "boolean" ? `--${flag} takes no value` : `--${flag} needs a value`
}

function settingFlags(textOf: (flag: string) => string | null) {
  const flags: Partial<Record<SettingName, string>> = {}
  for (const name of SETTING_NAMES) {
    const { flag } = TABLE[name]
    const text = flag === null ? null : textOf(flag)
    if (text !== null) flags[name] = text
  }
  return flags
}
