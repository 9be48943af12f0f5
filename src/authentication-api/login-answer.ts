import type { LoginResult } from "./login.ts"
import { ACCESS_TTL_MS } from "./new-token.ts"
import { json, NO_STORE, oauthError, secondsUntil } from "./responses.ts"

/** Scopes that mean something here. `openid` does not: there is no `id_token` to give. */
const SCOPES = ["profile", "email", "offline_access"]
export const SCOPE_LENGTH_MAX = 2048

/** What a grant answers to a login, with Auth0's words. */
export function loginAnswer(
  result: LoginResult,
  scope: readonly string[],
  nowMs: number,
): Response {
  switch (result.kind) {
    case "granted": {
      const { accessToken, refreshToken } = result
      return json(
        200,
        {
          access_token: accessToken,
          ...(refreshToken !== null && { refresh_token: refreshToken }),
          scope: scope.join(" "),
          expires_in: ACCESS_TTL_MS / 1000,
          token_type: "Bearer",
        },
        NO_STORE,
      )
    }
    case "wrong":
      return oauthError(403, "invalid_grant", "Wrong email or password.")
    case "blocked":
      return oauthError(401, "unauthorized", "user is blocked")
    case "too-many":
      return oauthError(
        429,
        "too_many_attempts",
        "Your account has been blocked after multiple consecutive login attempts. Reset your password to unblock it.",
        { "Retry-After": secondsUntil(result.retryAtMs, nowMs) },
      )
  }
}

/** Of what was asked for, what there is. */
export function grantedScope(asked: string | null): readonly string[] {
  const scopes = (asked ?? "").split(" ")
  return SCOPES.filter((scope) => scopes.includes(scope))
}
