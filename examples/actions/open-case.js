/**
 * Refuses a reset while the help desk has a case of suspected fraud open for the account.
 *
 * Secrets:
 *   DESK_URL    as in https://desk.example.com/api/cases
 *   DESK_TOKEN  sent as a bearer token
 *
 * `fetch` and nothing else. A good answer is kept for a minute, so that somebody who presses the
 * button again does not have to wait; a bad one is not kept, and a service that is away opens nothing.
 */
const KEPT_MS = 60_000

/** @type {PasswordResetPostChallengeAction} */
exports.onExecutePostChallenge = async (event, api) => {
  const key = `clear/${event.user.user_id}`
  if (api.cache.get(key) !== undefined) return
  try {
    if (await hasOpenCase(event)) {
      api.access.deny("Our help desk has to speak with you first. Please give us a call.")
      return
    }
  } catch (error) {
    console.error("the help desk did not answer:", error.name)
    api.access.deny(
      "We cannot reset passwords right now. Please ask for a new link in a few minutes.",
    )
    return
  }
  // Never throws: what cannot be kept is asked again.
  api.cache.set(key, "yes", { ttl: KEPT_MS })
}

async function hasOpenCase({ user, secrets }) {
  const url = new URL(secrets.DESK_URL)
  url.searchParams.set("user", user.user_id)
  url.searchParams.set("status", "open")
  const response = await fetch(url, {
    headers: { Authorization: `Bearer ${secrets.DESK_TOKEN}` },
    signal: AbortSignal.timeout(3000),
  })
  if (!response.ok) throw new Error(`status ${response.status}`)
  const { cases } = await response.json()
  return cases.length > 0
}
