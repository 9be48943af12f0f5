import { nearestTo } from "../settings/nearest.ts"
import { SettingsProblem } from "../settings/settings-problem.ts"
import type { Command, Host } from "./command.ts"
import { ACTIONS_COMMANDS } from "./actions/actions-commands.ts"
import { devCommand } from "./dev-command.ts"
import { doctorCommand } from "./doctor-command.ts"
import { exportCommand } from "./export-command.ts"
import { helpOfCommand, helpOfGroup, helpOfProgram } from "./help.ts"
import { importCommand } from "./import-command.ts"
import { lintCommand } from "./lint-command.ts"
import { migrateCommand } from "./migrate-command.ts"
import { parseCall } from "./parse-call.ts"
import { startCommand } from "./start-command.ts"
import { UsageProblem } from "./usage-problem.ts"
import { VERSION } from "./version.ts"

export const COMMANDS: readonly Command[] = [
  devCommand,
  startCommand,
  migrateCommand,
  importCommand,
  exportCommand,
  lintCommand,
  ...ACTIONS_COMMANDS,
  doctorCommand,
]

/**
 * Runs one command line. Never rejects.
 * @returns The exit status: 0 done, 1 not done, 2 not understood.
 */
export async function runProgram(words: readonly string[], host: Host): Promise<number> {
  try {
    return await run(words, host)
  } catch (error) {
    for (const line of linesOf(error)) host.complain(`rekey: ${line}`)
    if (host.environment.REKEY_LOG_LEVEL === "debug" && error instanceof Error)
      host.complain(error.stack ?? "")
    return error instanceof UsageProblem ? 2 : 1
  }
}

async function run([name, ...rest]: readonly string[], host: Host): Promise<number> {
  if (name === "--version" || name === "-v") {
    host.print(VERSION)
    return 0
  }
  if (name === "--help" || name === "-h" || (name === "help" && rest.length === 0)) {
    host.print(helpOfProgram(COMMANDS))
    return 0
  }
  if (name === undefined) throw new UsageProblem(`which command?\n${helpOfProgram(COMMANDS)}`)
  if (name === "help") return run([...rest, "--help"], host)
  const group = COMMANDS.filter((known) => known.name.startsWith(`${name} `))
  if (group.length > 0) return runGroup(name, group, rest, host)
  const command = COMMANDS.find((known) => known.name === name)
  if (command === undefined) throw new UsageProblem(unknownCommand(name, COMMANDS))
  return runCommand(command, rest, host)
}

async function runGroup(
  group: string,
  commands: readonly Command[],
  [name, ...rest]: readonly string[],
  host: Host,
): Promise<number> {
  if (name === "--help" || name === "-h") {
    host.print(helpOfGroup(group, commands))
    return 0
  }
  if (name === undefined)
    throw new UsageProblem(`which command of ${group}?\n${helpOfGroup(group, commands)}`)
  const command = commands.find((known) => known.name === `${group} ${name}`)
  if (command !== undefined) return runCommand(command, rest, host)
  throw new UsageProblem(
    name.startsWith("-")
      ? `no flag ${name}: see rekey ${group} --help`
      : unknownCommand(`${group} ${name}`, commands),
  )
}

async function runCommand(command: Command, words: readonly string[], host: Host): Promise<number> {
  const call = parseCall(command, words, host)
  if (!call.isSet("help")) return command.run(call)
  host.print(helpOfCommand(command))
  return 0
}

function unknownCommand(name: string, commands: readonly Command[]): string {
  // A group's name is a word that may be meant too.
  const names = commands.flatMap((command) => [command.name, command.name.split(" ")[0] ?? ""])
  const near = nearestTo(name, names)
  const hint = near === null ? "see rekey --help" : `did you mean rekey ${near}?`
  return name.startsWith("-") ? `no flag ${name}: ${hint}` : `no command ${name}: ${hint}`
}

function linesOf(error: unknown): readonly string[] {
  if (error instanceof SettingsProblem) return error.problems
  const { code, port } = error as { code?: unknown; port?: unknown }
  if (code === "EADDRINUSE")
    return [
      `port ${String(port)} is in use: choose another with --port, or --port 0 for a free one`,
    ]
  if (code === "EACCES" && typeof port === "number")
    return [`port ${port} needs more rights: choose one from 1024 up`]
  return [error instanceof Error ? error.message || error.name : String(error)]
}
