import type { TriggerId } from "../../actions/trigger.ts"

const CACHE = ["api.cache.get", "api.cache.set", "api.cache.delete"]
const NOTIFICATION = ["api.notification.drop", "api.notification.retry"]

/** What the `api` of each trigger has (`sandbox/guest/api.guest.ts`). */
const CALLS: Readonly<Record<TriggerId, readonly string[]>> = {
  "password-reset-post-challenge": [
    ...CACHE,
    "api.access.deny",
    "api.authentication.challengeWith",
    "api.authentication.challengeWithAny",
    "api.prompt.render",
    "api.redirect.encodeToken",
    "api.redirect.sendUserTo",
    "api.redirect.validateToken",
    "api.transaction.setResultUrl",
  ],
  "post-change-password": CACHE,
  "custom-email-provider": [...CACHE, ...NOTIFICATION],
  "custom-phone-provider": [...CACHE, ...NOTIFICATION],
  "send-phone-message": CACHE,
}

/**
 * Calls of an Action's code that its trigger does not have, as in `api.user.setAppMetadata`. Looks at the
 * text alone: calls by another name for `api` are not seen, and those in comments are passed over.
 */
export function unknownCallsIn(code: string, trigger: TriggerId): readonly string[] {
  const known = CALLS[trigger]
  const bare = code.replace(/\/\*[^]*?\*\/|(?<!:)\/\/.*$/gm, "")
  const calls = bare.match(/\bapi\.[A-Za-z]+\.[A-Za-z]+(?=\s*\()/g) ?? []
  return [...new Set(calls)].filter((call) => !known.includes(call)).sort()
}
