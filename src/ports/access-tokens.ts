/** What an access token says, once it is proved (RFC 9068, with Auth0's claims). */
export interface AccessTokenClaims {
  /** The client it was given to. */
  clientId: string
  scopes: readonly string[]
}

export type VerifiedToken =
  | { ok: true; claims: AccessTokenClaims }
  | { ok: false; why: "invalid" | "bad-signature" | "expired" | "bad-audience" }

/** Access tokens that prove themselves: no row stands behind them, so they cannot be revoked. */
export interface AccessTokens {
  issue(claims: AccessTokenClaims, nowMs: number): Promise<{ token: string; expiresInS: number }>
  verify(token: string, nowMs: number): Promise<VerifiedToken>
  /** JWKs for `/.well-known/jwks.json`. */
  publicKeys(): Promise<readonly Record<string, unknown>[]>
}
