import type { Chance } from "../lib/chance.ts"
import { tokenDigest } from "../lib/digest.ts"
import type { NewToken } from "../ports/session-store.ts"

/** Auth0's default for the tokens of `/userinfo`: a day. */
export const ACCESS_TTL_MS = 86_400_000
/** Auth0's default absolute lifetime of a refresh token (2,592,000 s: 30 days). */
export const REFRESH_TTL_MS = 30 * 86_400_000

/** A token for its holder, with the row that stands for it here: its digest alone. */
export interface IssuedToken {
  /** 256 random bits. It says nothing by itself, and is worth nothing once its row is gone. */
  text: string
  row: NewToken
}

export function newToken(kind: NewToken["kind"], chance: Chance, nowMs: number): IssuedToken {
  const text = chance.token()
  const ttlMs = kind === "access" ? ACCESS_TTL_MS : REFRESH_TTL_MS
  return { text, row: { kind, digest: tokenDigest(kind, text), expiresAtMs: nowMs + ttlMs } }
}
