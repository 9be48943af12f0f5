import type { Clock } from "../lib/clock.ts"
import { tokenDigest } from "../lib/digest.ts"
import type { Account, AccountStore } from "../ports/account-store.ts"
import type { SessionStore } from "../ports/session-store.ts"
import { json, NO_STORE, oauthError } from "./responses.ts"

export interface UserInfo {
  accounts: AccountStore
  sessions: SessionStore
  clock: Clock
}

/** Claims of OpenID Connect Core section 5.1 that a profile may hold, all of them texts. */
const PROFILE_CLAIMS = [
  "name",
  "nickname",
  "given_name",
  "family_name",
  "middle_name",
  "picture",
  "locale",
  "zoneinfo",
]

/** `GET /userinfo`: whoever the access token was given to, until the session has ended. */
export async function userInfo(deps: UserInfo, request: Request): Promise<Response> {
  const bearer = bearerOf(request.headers.get("authorization"))
  if (bearer === null) return unauthorized()
  const found = await deps.sessions.findToken(tokenDigest("access", bearer), deps.clock.nowMs())
  if (found?.kind !== "access") return unauthorized()
  const account = await deps.accounts.find(found.userId)
  if (account === null || account.isBlocked) return unauthorized()
  return json(200, claimsOf(account), NO_STORE)
}

/** The token of an `Authorization` header (RFC 6750 section 2.1), or null. */
export function bearerOf(header: string | null): string | null {
  return /^bearer +([\w.~+/-]{1,512}=*)$/i.exec(header ?? "")?.[1] ?? null
}

function claimsOf(account: Account): Record<string, unknown> {
  const { userId, email, emailVerified, username, profile, updatedAtMs, userName } = account
  const claims = PROFILE_CLAIMS.filter((name) => typeof profile[name] === "string")
  return {
    sub: userId,
    name: userName,
    ...Object.fromEntries(claims.map((name) => [name, profile[name]])),
    ...(username !== null && { preferred_username: username }),
    ...(email !== null && { email, email_verified: emailVerified }),
    updated_at: new Date(updatedAtMs).toISOString(),
  }
}

function unauthorized(): Response {
  return oauthError(401, "invalid_token", "Unauthorized", {
    "WWW-Authenticate": 'Bearer error="invalid_token"',
  })
}
