import { ENROL_SCENARIOS } from "./enrol-scenarios.ts"
import { PUSH_SCENARIOS } from "./push-scenarios.ts"
import { RESET_SCENARIOS } from "./reset-scenarios.ts"
import { KEY_SCENARIOS } from "./key-scenarios.ts"
import type { Scenario } from "./scenario.ts"

/** Every screen there is. */
export const SCENARIOS: readonly Scenario[] = [
  ...RESET_SCENARIOS,
  ...KEY_SCENARIOS,
  ...ENROL_SCENARIOS,
  ...PUSH_SCENARIOS,
]
