import { SETTING_NAMES, TABLE } from "../settings/table.ts"
import type { Command, Flag } from "./command.ts"
import { COMMON_FLAGS } from "./parse-call.ts"

/** `rekey --help`. */
export function helpOfProgram(commands: readonly Command[]): string {
  return [
    "Rekey: a self-hosted password-reset server that you can program",
    "",
    "usage: rekey COMMAND [ARGUMENTS]",
    "",
    "commands:",
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    "",
    "try it:",
    "  rekey dev examples/tenant",
    "",
    "rekey COMMAND --help tells more; rekey --version prints the version.",
  ].join("\n")
}

/** `rekey GROUP --help`, of commands whose names begin with the same word. */
export function helpOfGroup(group: string, commands: readonly Command[]): string {
  return [
    `usage: rekey ${group} COMMAND [ARGUMENTS]`,
    "",
    "commands:",
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    "",
    ...(commands.length === 1 ? ["example:"] : ["examples:"]),
    ...commands.map(({ examples }) => `  ${examples[0]}`),
    "",
    `rekey ${group} COMMAND --help tells more.`,
  ].join("\n")
}

/** `rekey COMMAND --help`. */
export function helpOfCommand(command: Command): string {
  const { name, summary, synopsis, examples, flags } = command
  return [
    `rekey ${name}: ${summary}`,
    "",
    `usage: rekey ${name} ${synopsis}`.trimEnd(),
    "",
    ...(examples.length === 1 ? ["example:"] : ["examples:"]),
    ...examples.map((example) => `  ${example}`),
    "",
    "flags:",
    ...columns(Object.entries({ ...flags, ...COMMON_FLAGS }).map(flagRow)),
    "",
    "settings (flags win over the environment, which wins over rekey.config.json):",
    ...columns(SETTING_NAMES.map(settingRow)),
  ].join("\n")
}

function flagRow([name, { placeholder, meaning }]: [string, Flag]): [string, string] {
  return [placeholder === undefined ? `--${name}` : `--${name} ${placeholder}`, meaning]
}

function settingRow(name: (typeof SETTING_NAMES)[number]): [string, string] {
  const { environment, flag, meaning, default: byDefault } = TABLE[name]
  const names = flag === null ? environment : `${environment}, --${flag}`
  return [names, byDefault === null ? meaning : `${meaning} [${byDefault}]`]
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, meaning]) => `  ${name.padEnd(width)}  ${meaning}`)
}
