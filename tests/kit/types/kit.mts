import type { CustomEmailProviderAction, PasswordResetPostChallengeAPI } from "rekey/actions"
import type {
  Event,
  PasswordResetPostChallengeAction,
} from "rekey/actions/password-reset-post-challenge"
import { execute, newEvent } from "rekey/testing"

const helper = (event: Event, api: PasswordResetPostChallengeAPI): void => {
  // Of the stored profile, and of the factors.
  const groups: string[] = event.user.groups ?? []
  if (groups.includes("staff")) api.access.deny("not here")
  api.authentication.challengeWith({ type: "phone", options: { preferredMethod: "sms" } })
  api.authentication.challengeWithAny(
    (event.user.enrolledFactors ?? []).map(({ type }) => ({ type })),
  )
  const kept = api.cache.set("a", "b", { ttl: 1000 })
  if (kept.type === "error" && kept.code === "CacheSizeExceeded") api.cache.delete("a")
  // @ts-expect-error: an event is not for changing.
  event.user.email = "x"
  // @ts-expect-error: there is no such factor.
  api.authentication.challengeWith({ type: "carrier-pigeon" })
  // @ts-expect-error: other triggers have this; this one does not.
  api.idToken.setCustomClaim("a", "b")
}

const onExecutePostChallenge: PasswordResetPostChallengeAction = async (event, api) =>
  helper(event, api)
// @ts-expect-error: handlers are async.
const notAsync: PasswordResetPostChallengeAction = () => {}
void notAsync

const provider: CustomEmailProviderAction = async ({ notification }, api) => {
  if (notification.message_type === "reset_email") api.notification.retry("busy")
  // @ts-expect-error: a provider refuses nobody.
  api.access.deny("no")
}

const result = await execute({ onExecutePostChallenge }, { event: { user: { groups: ["staff"] } } })
if (result.decision.type === "challenge") result.pass(result.decision.factors[0])
if (result.decision.type === "redirect") await result.continue({ query: { a: "1" } })
await execute(
  { onExecuteCustomEmailProvider: provider },
  {
    trigger: "custom-email-provider",
    event: { notification: { to: "a@example.com" } },
  },
)
await execute(
  {},
  {
    trigger: "post-change-password",
    // @ts-expect-error: of another trigger.
    event: { notification: { to: "a@example.com" } },
  },
)
const made: string = newEvent("send-phone-message").message_options.code
void made
