import type { Command } from "../command.ts"
import { logsCommand } from "./logs-command.ts"
import { newActionCommand } from "./new-action-command.ts"
import { testActionCommand } from "./test-action-command.ts"

/** `rekey actions …`. */
export const ACTIONS_COMMANDS: readonly Command[] = [
  newActionCommand,
  testActionCommand,
  logsCommand,
]
