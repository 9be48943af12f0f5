import { RESET_SCENARIOS } from "./reset-scenarios.ts"
import type { Scenario } from "./scenario.ts"

/** Every screen there is. */
export const SCENARIOS: readonly Scenario[] = [...RESET_SCENARIOS]
