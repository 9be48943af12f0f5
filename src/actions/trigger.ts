/** The one trigger of this server so far (Auth0: `password-reset-post-challenge`, version `v1`). */
export const POST_CHALLENGE = "password-reset-post-challenge"

export const HANDLERS = {
  execute: "onExecutePostChallenge",
  continue: "onContinuePostChallenge",
} as const
export type Handler = keyof typeof HANDLERS
