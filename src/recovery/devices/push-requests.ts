import { PUSH_TTL_MS } from "../../factors/push/push.ts"
import { issuedNumber, pushRequestIds, type Notification } from "../../factors/push/push-number.ts"
import type { Clock } from "../../lib/clock.ts"
import type { Account, AccountStore } from "../../ports/account-store.ts"
import type { KeyRing } from "../../ports/key-ring.ts"
import type { Bucket } from "../../ports/rate-limiter.ts"
import type { ResetStore } from "../../ports/reset-store.ts"
import type { Challenge, Reset } from "../../reset/reset.ts"

/** Notifications of an account, over all its resets: whoever is asked for ever says yes at last. */
export const PUSH_BUCKET: Bucket = { name: "push", size: 5, refillMs: 12 * 60_000 }

/** A notification that was issued and waits for a device. */
export interface WaitingPush {
  reset: Reset
  notification: Notification
  /** Names it to the device, newest key first. */
  ids: readonly [string, ...string[]]
  /** What the page shows. */
  number: string
  sentAtMs: number
  /** At this millisecond it is over. */
  expiresAtMs: number
}

export interface FindWaitingPush {
  accounts: AccountStore
  resets: ResetStore
  keys: KeyRing
  clock: Clock
}

/**
 * The one notification of an account that a device may answer: that which was issued last. Older ones
 * wait in vain, so that nobody approves one reset while looking at another (NIST SP 800-63B-4 section
 * 3.1.3.2). Null: there is none, or it was answered.
 */
export async function findWaitingPush(
  { accounts, resets, keys, clock }: FindWaitingPush,
  userId: string,
): Promise<(WaitingPush & { account: Account }) | null> {
  const account = await accounts.find(userId)
  if (account === null || account.isBlocked) return null
  const nowMs = clock.nowMs()
  const found = await resets.listChallenging(userId, nowMs)
  const [newest] = found
    .filter(({ securityVersion }) => securityVersion === account.securityVersion)
    .map((reset) => ({ reset, challenge: pushChallengeOf(reset) }))
    .filter(({ reset, challenge }) => challenge !== null && isIssued(keys, reset, challenge))
    .toSorted((a, b) => (b.challenge?.sentAtMs ?? 0) - (a.challenge?.sentAtMs ?? 0))
  if (newest?.challenge == null || newest.challenge.push !== null) return null
  const { reset, challenge } = newest
  const notification = notificationOf(reset, challenge)
  const number = numberOf(keys, reset, challenge)
  const { sentAtMs } = challenge
  if (number === null || sentAtMs === null) return null
  const expiresAtMs = sentAtMs + PUSH_TTL_MS
  if (nowMs >= expiresAtMs) return null
  const ids = pushRequestIds(keys, notification)
  return { account, reset, notification, ids, number, sentAtMs, expiresAtMs }
}

/** The number of the notification that was sent last. Null: it was not issued, or not yet. */
export function numberOf(keys: KeyRing, reset: Reset, challenge: Challenge): string | null {
  const hash = challenge.code?.hash ?? null
  return issuedNumber(keys, reset.userId, notificationOf(reset, challenge), hash)
}

export function notificationOf({ id }: Reset, { number, sends }: Challenge): Notification {
  return { resetId: id, challenge: number, send: sends }
}

function pushChallengeOf({ state }: Reset): Challenge | null {
  const isPush = state.name === "challenging" && state.challenge.chosen === "push-notification"
  return isPush ? state.challenge : null
}

function isIssued(keys: KeyRing, reset: Reset, challenge: Challenge): boolean {
  return numberOf(keys, reset, challenge) !== null
}
