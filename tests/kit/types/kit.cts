import type { PasswordResetPostChallengeModule } from "rekey/actions"

declare const kit: typeof import("rekey/testing")

const action: PasswordResetPostChallengeModule = {
  onExecutePostChallenge: async (event, api) => api.access.deny(event.user.user_id),
}
void kit.execute(action).then(({ decision }) => decision.type === "deny" && decision.reason.length)
