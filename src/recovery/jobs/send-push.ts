import { PUSH_TTL_MS } from "../../factors/push/push.ts"
import { pushHashes, pushNumbers, pushRequestIds } from "../../factors/push/push-number.ts"
import type { LogType } from "../../logs/log-event.ts"
import { pushRequest } from "../../messages/push-request.ts"
import type { AccountStore } from "../../ports/account-store.ts"
import type { DeviceStore } from "../../ports/device-store.ts"
import type { ClaimedJob } from "../../ports/job-queue.ts"
import type { KeyRing } from "../../ports/key-ring.ts"
import type { LogStore } from "../../ports/log-store.ts"
import {
  type PushInbox,
  type PushMessage,
  PushRefused,
  type PushSender,
} from "../../ports/push-sender.ts"
import type { RateLimiter } from "../../ports/rate-limiter.ts"
import type { ResetStore } from "../../ports/reset-store.ts"
import type { TenantStore } from "../../ports/tenant-store.ts"
import type { Clock } from "../../lib/clock.ts"
import { decide } from "../../reset/decide.ts"
import type { Job } from "../../reset/effects.ts"
import type { Challenge, Reset } from "../../reset/reset.ts"
import { applicationNameOf } from "../application-name.ts"
import { notificationOf, numberOf, PUSH_BUCKET } from "../devices/push-requests.ts"
import { tellDevice, type Told } from "../devices/tell-device.ts"

/** Tries of one notification. After that the device hears of it when it looks by itself. */
const TRIES_MAX = 3
export const AUTHENTICATOR_PATH = "/authenticator"

export interface SendPush {
  accounts: AccountStore
  resets: ResetStore
  devices: DeviceStore
  tenants: TenantStore
  limiter: RateLimiter
  logs: LogStore
  keys: KeyRing
  clock: Clock
  pushSender: PushSender
  /** Shown each notification once, with whom it is for: the inbox of `rekey dev`. Null: nobody is. */
  pushInbox: PushInbox | null
}

/**
 * Issues the notification of a challenge, which any device of the account may answer from then on, and
 * tells those that can be told. Without a push service a device hears of it as soon as it looks.
 *
 * @throws when a device could not be told, and it is worth another try
 */
export async function sendPush(
  deps: SendPush,
  claimed: ClaimedJob,
  job: Job & { type: "send-push" },
): Promise<void> {
  const found = await deps.resets.find(job.resetId)
  const state = found?.reset.state
  if (found === null || state?.name !== "challenging") return
  const { reset } = found
  const { challenge } = state
  // A later request has its own job, and an answered one needs none.
  if (challenge.number !== job.challenge || challenge.sends !== job.send) return
  if (challenge.push !== null || challenge.sentAtMs === null) return
  const account = await deps.accounts.find(reset.userId)
  if (account === null || !(await issue(deps, reset, challenge))) return

  const applicationName = await applicationNameOf(deps.tenants, reset.clientId)
  const messageIn = (locale: string): PushMessage => ({
    ...pushRequest(applicationName, locale),
    path: AUTHENTICATOR_PATH,
    tag: pushRequestIds(deps.keys, notificationOf(reset, challenge))[0],
    ttlMs: PUSH_TTL_MS,
  })
  const devices = await deps.devices.listOf(reset.userId)
  if (claimed.attempt === 1)
    await deps.pushInbox?.add({
      id: claimed.id,
      to: account.userName,
      ...messageIn(devices[0]?.locale ?? reset.locale),
    })
  const told = await Promise.all(
    devices.map((device) => tellDevice(deps, device, messageIn(device.locale ?? reset.locale))),
  )
  await report(deps, reset, told, claimed.attempt)
}

/** False: the account was told too often, or the challenge has moved on. Issuing again changes nothing. */
async function issue(deps: SendPush, reset: Reset, challenge: Challenge): Promise<boolean> {
  if (numberOf(deps.keys, reset, challenge) !== null) return true
  const nowMs = deps.clock.nowMs()
  const rate = await deps.limiter.take(PUSH_BUCKET, reset.userId, nowMs)
  if (!rate.allowed) {
    const why = "No notification was sent: too many were sent to this account"
    await log(deps, reset, "gd_send_pn_failure", why, {})
    return false
  }
  const notification = notificationOf(reset, challenge)
  const [number] = pushNumbers(deps.keys, notification)
  const [hash] = pushHashes(deps.keys, reset.userId, notification, number ?? "")
  if (hash === undefined) throw new TypeError("the key ring holds no key")
  const issued = await deps.resets.change(reset.id, (context) =>
    decide(context, {
      name: "code-made",
      challenge: notification.challenge,
      send: notification.send,
      code: { hash, expiresAtMs: (challenge.sentAtMs ?? nowMs) + PUSH_TTL_MS },
    }),
  )
  return issued?.ok === true
}

async function report(
  deps: SendPush,
  reset: Reset,
  told: readonly Told[],
  attempt: number,
): Promise<void> {
  const failed = told.filter((one) => one.kind === "failed")
  const sent = told.filter(({ kind }) => kind === "sent").length
  const again = failed.find(({ error }) => !(error instanceof PushRefused))
  // Those who were told already get the same message in the place of the first one.
  if (again !== undefined && attempt < TRIES_MAX) throw again.error
  if (failed.length > 0)
    await log(deps, reset, "gd_send_pn_failure", "A device could not be told", {
      devices: failed.length,
      error: String(failed[0]?.error).slice(0, 200),
    })
  if (sent > 0 || failed.length === 0)
    await log(deps, reset, "gd_send_pn", "A notification was sent", { devices: sent })
}

async function log(
  { logs, clock, accounts }: SendPush,
  reset: Reset,
  type: LogType,
  description: string,
  details: Record<string, unknown>,
): Promise<void> {
  const account = await accounts.find(reset.userId)
  await logs.add({
    type,
    description,
    atMs: clock.nowMs(),
    userId: reset.userId,
    userName: account?.userName ?? null,
    connection: account?.connectionName ?? null,
    clientId: reset.clientId,
    ip: reset.request.ip,
    userAgent: reset.request.userAgent,
    details: { reset_id: reset.id, ...details },
  })
}
