import type { Clock } from "../lib/clock.ts"
import type { AccessTokens } from "../ports/access-tokens.ts"
import { ApiFailure } from "./api-failure.ts"

const WHY = {
  invalid: "Invalid token",
  "bad-signature": "Invalid signature received for JSON Web Token validation",
  expired: "Expired token received for JSON Web Token validation",
  "bad-audience": "Bad audience: the token is for another API",
} as const

/** The scopes of the token in `header`. @throws {ApiFailure} 401, or 400 for a header of another kind. */
export async function authorize(
  { accessTokens, clock }: { accessTokens: AccessTokens; clock: Clock },
  header: string | null,
): Promise<readonly string[]> {
  if (header === null) throw unauthorized("Missing authentication")
  const token = /^bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header)?.[1]
  if (token === undefined) {
    if (/^bearer +\S+$/i.test(header)) throw unauthorized(WHY.invalid)
    throw new ApiFailure(400, "Bad HTTP authentication header format", "Bearer")
  }
  const verified = await accessTokens.verify(token, clock.nowMs())
  if (!verified.ok) throw unauthorized(WHY[verified.why])
  return verified.claims.scopes
}

/** RFC 6750 section 3 wants the header on every 401. */
function unauthorized(message: string): ApiFailure {
  return new ApiFailure(401, message, null, { "WWW-Authenticate": "Bearer" })
}
