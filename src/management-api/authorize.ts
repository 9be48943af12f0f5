import type { Clock } from "../lib/clock.ts"
import type { AccessTokenClaims, AccessTokens } from "../ports/access-tokens.ts"
import { ApiFailure } from "./api-failure.ts"

const WHY = {
  invalid: "Invalid token",
  "bad-signature": "Invalid signature received for JSON Web Token validation",
  expired: "Expired token received for JSON Web Token validation",
  "bad-audience": "Bad audience: the token is for another API",
} as const

export interface Authorize {
  accessTokens: AccessTokens
  clock: Clock
  /** Whose tokens count. Null: nobody's, not even those that were issued before. */
  managementClientId: string | null
}

/**
 * What the token in `header` says.
 * @throws {ApiFailure} 401, or 400 for a header of another kind
 */
export async function authorize(
  { accessTokens, clock, managementClientId }: Authorize,
  header: string | null,
): Promise<AccessTokenClaims> {
  if (header === null) throw unauthorized("Missing authentication")
  const token = /^bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header)?.[1]
  if (token === undefined) {
    if (/^bearer +\S+$/i.test(header)) throw unauthorized(WHY.invalid)
    throw new ApiFailure(400, "Bad HTTP authentication header format", "Bearer")
  }
  const verified = await accessTokens.verify(token, clock.nowMs())
  if (!verified.ok) throw unauthorized(WHY[verified.why])
  if (verified.claims.clientId !== managementClientId) throw unauthorized(WHY.invalid)
  return verified.claims
}

/** RFC 6750 section 3 wants the header on every 401. */
function unauthorized(message: string): ApiFailure {
  return new ApiFailure(401, message, null, { "WWW-Authenticate": "Bearer" })
}
