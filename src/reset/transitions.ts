import type { EventName } from "./event.ts"
import type { StateName } from "./reset.ts"

// Every move there is. docs/reference/reset-states.md is drawn from this table.
// prettier-ignore
export const TRANSITIONS: Record<StateName, Partial<Record<EventName, readonly StateName[]>>> = {
  running: {
    "run-claimed": ["running"],
    "run-renewed": ["running"],
    "run-released": ["running"],
    "action-finished": ["running", "challenging", "redirected", "choosing", "closed"],
    "reopened": ["closed"],
  },
  challenging: {
    "factor-chosen": ["challenging"],
    "picker-asked": ["challenging"],
    "code-asked": ["challenging"],
    "code-made": ["challenging"],
    "answer-tried": ["challenging", "closed"],
    "answer-passed": ["challenging", "running", "redirected", "choosing", "closed"],
    "answer-failed": ["challenging", "closed"],
    "reopened": ["closed"],
  },
  redirected: {
    "user-returned": ["running"],
    "reopened": ["closed"],
  },
  choosing: {
    "password-refused": ["choosing", "closed"],
    "password-chosen": ["closed"],
    "reopened": ["closed"],
  },
  closed: {},
}
