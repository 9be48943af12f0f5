import type { ReadSettings } from "../settings/settings.ts"
import type { Parts } from "./parts.ts"

/** A flag of a command. Flags of settings come from the settings' own table. */
export interface Flag {
  type: "string" | "boolean"
  /** Shown in the help: `--port PORT`. Only for strings. */
  placeholder?: string
  /** Whether it may be given several times: see `textsOf`. Only for strings. */
  isMultiple?: true
  meaning: string
}

export interface Command {
  /** One word, or a group and a word: `actions new`. */
  name: string
  summary: string
  /** What follows the name: `DIR [--dry-run]`. */
  synopsis: string
  /** Whole command lines that work. */
  examples: readonly [string, ...string[]]
  flags: Readonly<Record<string, Flag>>
  /** How many plain arguments it takes. */
  arguments: { min: number; max: number }
  /** @returns The exit status: 0 only when it did what it says. */
  run(call: Call): Promise<number>
}

/** A command as it was called. */
export interface Call {
  arguments: readonly string[]
  isSet(flag: string): boolean
  /** Null: not given. */
  textOf(flag: string): string | null
  /** Of a flag that may be given several times. */
  textsOf(flag: string): readonly string[]
  /** @throws {SettingsProblem} naming every value that cannot be used. */
  settings(): ReadSettings
  host: Host
}

/** The world around a command. */
export interface Host {
  environment: Readonly<Record<string, string | undefined>>
  /** Folder it was called in. */
  cwd: string
  /** Prints a line for the caller to read: results. */
  print(text: string): void
  /** Prints a line for people only: errors and warnings. */
  complain(text: string): void
  isTerminal: boolean
  /** Resolves when the process is asked to end, or whoever started it is gone. */
  untilStopped(): Promise<void>
  parts: Parts
}
