import type { Chance } from "../lib/chance.ts"
import type { Clock } from "../lib/clock.ts"
import { tokenDigest } from "../lib/digest.ts"
import type { AccountStore } from "../ports/account-store.ts"
import type { SessionStore } from "../ports/session-store.ts"
import { newToken } from "./new-token.ts"

export interface Refresh {
  accounts: AccountStore
  sessions: SessionStore
  clock: Clock
  chance: Chance
}

/**
 * A new access token for a refresh token, which stays good: Auth0 rotates only where an application
 * asks for it. Null when there is no such token, it was given to another client, or its session or
 * account has ended.
 */
export async function refresh(
  { accounts, sessions, clock, chance }: Refresh,
  clientId: string,
  refreshToken: string,
): Promise<{ accessToken: string } | null> {
  const nowMs = clock.nowMs()
  const found = await sessions.findToken(tokenDigest("refresh", refreshToken), nowMs)
  if (found === null || found.kind !== "refresh" || found.clientId !== clientId) return null
  const account = await accounts.find(found.userId)
  if (account === null || account.isBlocked) return null
  const access = newToken("access", chance, nowMs)
  return (await sessions.addToken(found.sessionId, access.row))
    ? { accessToken: access.text }
    : null
}
