import type { EventName } from "./event.ts"
import type { StateName } from "./reset.ts"

// Every move there is. docs/reference/reset-states.md is drawn from this table.
// prettier-ignore
export const TRANSITIONS: Record<StateName, Partial<Record<EventName, readonly StateName[]>>> = {
  running: {
    "run-claimed": ["running"],
    "run-renewed": ["running"],
    "run-released": ["running"],
    "action-finished": ["running", "challenging", "redirected", "prompting", "choosing", "closed"],
    "recovery-code-noted": ["running"],
    "reopened": ["closed"],
  },
  challenging: {
    "factor-chosen": ["challenging"],
    "method-chosen": ["challenging"],
    "push-answered": ["challenging"],
    "picker-asked": ["challenging"],
    "code-asked": ["challenging"],
    "code-made": ["challenging"],
    "answer-tried": ["challenging", "closed"],
    "answer-passed": ["challenging", "running", "redirected", "prompting", "choosing", "closed"],
    "answer-failed": ["challenging", "closed"],
    "recovery-code-noted": ["challenging"],
    "reopened": ["closed"],
  },
  redirected: {
    "user-returned": ["running"],
    "recovery-code-noted": ["redirected"],
    "reopened": ["closed"],
  },
  prompting: {
    "form-submitted": ["prompting", "running", "closed"],
    "form-stepped-back": ["prompting"],
    "recovery-code-noted": ["prompting"],
    "reopened": ["closed"],
  },
  choosing: {
    "password-refused": ["choosing", "closed"],
    "password-chosen": ["closed"],
    "passkey-made": ["closed"],
    "recovery-code-noted": ["choosing"],
    "reopened": ["closed"],
  },
  closed: {},
}
