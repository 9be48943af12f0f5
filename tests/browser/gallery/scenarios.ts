import { END_SCENARIOS } from "./end-scenarios.ts"
import { ENROL_SCENARIOS } from "./enrol-scenarios.ts"
import { FIRST_PROOF_SCENARIOS } from "./first-proof-scenarios.ts"
import { FORM_SCENARIOS } from "./form-scenarios.ts"
import { KEY_SCENARIOS } from "./key-scenarios.ts"
import { PUSH_SCENARIOS } from "./push-scenarios.ts"
import { RESET_SCENARIOS } from "./reset-scenarios.ts"
import type { Scenario } from "./scenario.ts"

/** Every screen there is. */
export const SCENARIOS: readonly Scenario[] = [
  ...RESET_SCENARIOS,
  ...FIRST_PROOF_SCENARIOS,
  ...KEY_SCENARIOS,
  ...PUSH_SCENARIOS,
  ...FORM_SCENARIOS,
  ...ENROL_SCENARIOS,
  ...END_SCENARIOS,
]
