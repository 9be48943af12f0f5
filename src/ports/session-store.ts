/** A login: the tokens of a browser or an app hang on it and end with it. */
export interface NewSession {
  id: string
  userId: string
  clientId: string
  createdAtMs: number
}

export interface NewToken {
  digest: string
  kind: "access" | "refresh"
  expiresAtMs: number
}

export interface SessionToken {
  kind: "access" | "refresh"
  userId: string
  clientId: string
  sessionId: string
}

export interface SessionStore {
  /**
   * Saves a session with its first tokens, unless the account's `securityVersion` has moved on
   * since the password was checked. False then: a reset has just ended all sessions.
   */
  insert(
    session: NewSession,
    tokens: readonly NewToken[],
    securityVersion: number,
  ): Promise<boolean>
  /** Adds a token to a session that still is. False when it was ended. */
  addToken(sessionId: string, token: NewToken): Promise<boolean>
  /** Null: no such token, expired, or its session was ended. */
  findToken(digest: string, nowMs: number): Promise<SessionToken | null>
}
