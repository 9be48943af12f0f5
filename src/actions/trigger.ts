/**
 * The triggers that this server runs, with Auth0's version of each and the functions that an Action
 * exports for it. Only `password-reset-post-challenge` can suspend and be continued.
 */
export const TRIGGERS = {
  "password-reset-post-challenge": {
    version: "v1",
    execute: "onExecutePostChallenge",
    continue: "onContinuePostChallenge",
  },
  "post-change-password": {
    version: "v2",
    execute: "onExecutePostChangePassword",
    continue: null,
  },
  "custom-email-provider": {
    version: "v1",
    execute: "onExecuteCustomEmailProvider",
    continue: null,
  },
  "custom-phone-provider": {
    version: "v1",
    execute: "onExecuteCustomPhoneProvider",
    continue: null,
  },
  "send-phone-message": {
    version: "v2",
    execute: "onExecuteSendPhoneMessage",
    continue: null,
  },
} as const satisfies Record<string, Trigger>

export interface Trigger {
  version: string
  execute: string
  continue: string | null
}

export type TriggerId = keyof typeof TRIGGERS
export const TRIGGER_IDS = Object.keys(TRIGGERS) as TriggerId[]

export const POST_CHALLENGE = "password-reset-post-challenge"
export const POST_CHANGE_PASSWORD = "post-change-password"

/**
 * Auth0's other triggers with their current version. Their Actions are kept, deployed and bound, so
 * that a tenant's files go in and come out whole. This server never runs them.
 */
export const FOREIGN_TRIGGERS = {
  "post-login": "v3",
  "credentials-exchange": "v2",
  "pre-user-registration": "v2",
  "post-user-registration": "v2",
  "custom-token-exchange": "v1",
  "event-stream": "v1",
  "password-hash-migration": "v1",
  "login-post-identifier": "v1",
  "signup-post-identifier": "v1",
} as const
export type ForeignTriggerId = keyof typeof FOREIGN_TRIGGERS
export type AnyTriggerId = TriggerId | ForeignTriggerId

export function isTriggerId(id: string): id is TriggerId {
  return Object.hasOwn(TRIGGERS, id)
}

export function isAnyTriggerId(id: string): id is AnyTriggerId {
  return isTriggerId(id) || Object.hasOwn(FOREIGN_TRIGGERS, id)
}

/** Which of a trigger's two functions is called. */
export type Handler = "execute" | "continue"

/** Name of the export. @throws {TypeError} when the trigger has no such function. */
export function handlerName(trigger: TriggerId, handler: Handler): string {
  const name = TRIGGERS[trigger][handler]
  if (name === null) throw new TypeError(`${trigger} has nothing to continue`)
  return name
}
