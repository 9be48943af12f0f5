/**
 * Asks for a second factor when the reset began in an application that says it is sensitive: its
 * metadata has `reset_factor: "required"`. Whoever has none to show is told whom to ask.
 *
 * TypeScript: types are taken out and not checked, so check them where you write
 * (`tsc --noEmit`, with rekey as a development dependency).
 */
import type {
  PasswordResetPostChallengeAction,
  PasswordResetPostChallengeEvent,
} from "rekey/actions"

type Factor = { type: "otp" | "phone" }

const STRONG: readonly Factor["type"][] = ["otp", "phone"]

const onExecutePostChallenge: PasswordResetPostChallengeAction = async (event, api) => {
  if (event.client.metadata["reset_factor"] !== "required") return
  const factors = strongFactorsOf(event)
  if (factors.length === 0) {
    api.access.deny("Please set up an authenticator app first. Our help desk can help you.")
    return
  }
  api.authentication.challengeWithAny(factors)
}
exports.onExecutePostChallenge = onExecutePostChallenge

function strongFactorsOf({ user }: PasswordResetPostChallengeEvent): Factor[] {
  const enrolled = user.enrolledFactors ?? []
  return STRONG.filter((type) => enrolled.some((factor) => factor.type === type)).map((type) => ({
    type,
  }))
}
