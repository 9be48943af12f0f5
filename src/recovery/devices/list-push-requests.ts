import { maskedEmail } from "../../factors/email/email.ts"
import type { PushDevice } from "../../ports/device-store.ts"
import type { TenantStore } from "../../ports/tenant-store.ts"
import { applicationNameOf } from "../application-name.ts"
import { findWaitingPush, type FindWaitingPush } from "./push-requests.ts"
import { saidBrowser } from "./said-browser.ts"

export interface ListPushRequests extends FindWaitingPush {
  tenants: TenantStore
}

/** What a device shows of a reset that waits for it. The number is not in it. */
export interface PushRequest {
  id: string
  application: string
  account: string
  atMs: number
  expiresAtMs: number
  /** Where the reset was opened. */
  ip: string
  browser: string | null
}

/** What waits for the owner of a device: one request, or none. */
export async function listPushRequests(
  deps: ListPushRequests,
  { userId }: PushDevice,
): Promise<readonly PushRequest[]> {
  const waiting = await findWaitingPush(deps, userId)
  if (waiting === null) return []
  const { account, reset, ids, sentAtMs, expiresAtMs } = waiting
  return [
    {
      id: ids[0],
      application: await applicationNameOf(deps.tenants, reset.clientId),
      account: maskedEmail(account.email ?? account.userName),
      atMs: sentAtMs,
      expiresAtMs,
      ip: reset.request.ip,
      browser: saidBrowser(reset.request.userAgent),
    },
  ]
}
