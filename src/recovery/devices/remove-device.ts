import { enrolmentLog } from "../../enrolment/complete-enrolment.ts"
import type { Seen } from "../../enrolment/enrolment-decision.ts"
import type { Clock } from "../../lib/clock.ts"
import type { Account, AccountStore, EnrolmentsChange } from "../../ports/account-store.ts"
import type { PushDevice } from "../../ports/device-store.ts"
import type { TenantStore } from "../../ports/tenant-store.ts"

export interface RemoveDevice {
  accounts: AccountStore
  tenants: TenantStore
  clock: Clock
}

/**
 * A device takes itself out of its account: its enrolment goes, the account's open resets end, and the
 * owner is told by mail. No-op when it was gone already.
 */
export async function removeDevice(
  { accounts, tenants, clock }: RemoveDevice,
  { userId, enrolment, locale }: PushDevice,
  seen: Seen,
): Promise<void> {
  const { enabledLocales } = await tenants.getTenant()
  const nowMs = clock.nowMs()
  const { id, type } = enrolment
  await accounts.changeEnrolments(userId, (account: Account): EnrolmentsChange<"none"> => {
    if (!account.enrolments.some((known) => known.id === id)) return { ok: false, reason: "none" }
    const text = "A factor was removed by its device"
    const log = enrolmentLog({ account, nowMs }, "gd_unenroll", text, seen, {
      type,
      enrolmentId: id,
    })
    const notice = {
      type: "send-factor-notice",
      userId,
      to: account.email ?? "",
      locale: locale ?? enabledLocales[0] ?? "en",
      change: "removed",
      factor: type,
      atMs: nowMs,
      ip: seen.ip,
    } as const
    return {
      ok: true,
      writes: [{ type: "remove", enrolmentId: id }],
      jobs: account.email === null ? [] : [notice],
      logs: [log],
    }
  })
}
