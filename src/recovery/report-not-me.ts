import { ServiceError } from "../errors/service-error.ts"
import type { Clock } from "../lib/clock.ts"
import type { LogEvent } from "../logs/log-event.ts"
import type { Account, AccountStore } from "../ports/account-store.ts"
import type { KeyRing } from "../ports/key-ring.ts"
import type { Bucket, RateLimiter } from "../ports/rate-limiter.ts"
import type { ResetStore } from "../ports/reset-store.ts"
import { readNotMeToken } from "./not-me-link.ts"

/** Presses of that button, for one account: each ends sessions. Ours. */
const NOT_ME_BUCKET: Bucket = { name: "not-me", size: 10, refillMs: 3_600_000 }

export interface ReportNotMe {
  accounts: AccountStore
  resets: ResetStore
  keys: KeyRing
  limiter: RateLimiter
  clock: Clock
}

/**
 * The owner says that something was not them: every open reset, ticket and wait of the account ends,
 * and every session. The password stays. Safe to repeat.
 *
 * @throws {ServiceError} invalid_request for a token that is none or too old, too_many_requests
 */
export async function reportNotMe(
  { accounts, resets, keys, limiter, clock }: ReportNotMe,
  { token, ip, userAgent }: { token: string; ip: string; userAgent: string | null },
): Promise<void> {
  const nowMs = clock.nowMs()
  const userId = readNotMeToken(keys, token, nowMs)
  const account = userId === null ? null : await accounts.find(userId)
  if (account === null) throw new ServiceError("invalid_request")
  const rate = await limiter.take(NOT_ME_BUCKET, account.userId, nowMs)
  if (!rate.allowed) throw new ServiceError("too_many_requests")
  await resets.cancelAll(account.userId, [notMeLog(account, { ip, userAgent, nowMs })])
}

/** What the operator's log says of it, wherever the owner said it. */
export function notMeLog(
  { userId, userName, connectionName }: Account,
  { ip, userAgent, nowMs }: { ip: string; userAgent: string | null; nowMs: number },
): LogEvent {
  return {
    type: "fcp",
    description: "The owner says that it was not them: resets and sessions were ended",
    atMs: nowMs,
    userId,
    userName,
    connection: connectionName,
    clientId: null,
    ip,
    userAgent,
    details: { reason: "not-me" },
  }
}
