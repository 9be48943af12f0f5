import type { EnrolmentContext } from "../enrolment/enrolment-decision.ts"
import type { EnrolmentTicket, Setup } from "../enrolment/enrolment-ticket.ts"
import { secretContext } from "../enrolment/ticket-token.ts"
import type { EnrolContext, OpenSetup } from "../factors/enroller.ts"
import type { KeyRing } from "../ports/key-ring.ts"
import type { TenantStore } from "../ports/tenant-store.ts"
import { applicationNameOf } from "../recovery/application-name.ts"
import { factorSiteOf } from "../recovery/factor-site.ts"

export interface OpenSetups {
  tenants: TenantStore
  keys: KeyRing
  baseUrl: string
}

/** What an enroller may know of an account now. */
export async function enrolContext(
  { tenants, keys, baseUrl }: OpenSetups,
  { account, nowMs }: EnrolmentContext,
  nonces: readonly string[],
): Promise<EnrolContext> {
  return {
    account,
    keys,
    site: factorSiteOf(baseUrl, await tenants.getTenant()),
    issuer: await applicationNameOf(tenants, null),
    accountName: account.email ?? account.userName,
    nonces,
    nowMs,
  }
}

/** A setup with its secret open. Null: sealed with a key that is gone; it has to be begun anew. */
export function openSetup(keys: KeyRing, userId: string, setup: Setup): OpenSetup | null {
  const { enrolmentId, sealedSecret, options, sendsTo, code, isDeviceKnown, startedAtMs } = setup
  const secret = sealedSecret === null ? null : unsealed(keys, sealedSecret, userId, enrolmentId)
  if (sealedSecret !== null && secret === null) return null
  return { enrolmentId, secret, options, sendsTo, code, isDeviceKnown, startedAtMs }
}

/**
 * What an authenticator signs in one try of one setup, newest key first. Derived, so that it is stored
 * nowhere; each answer raises the count, so that nothing signed is good for a second try.
 */
export function setupNonces(
  keys: KeyRing,
  { id }: EnrolmentTicket,
  { number }: Setup,
  answers: number,
): readonly string[] {
  return keys.derive("enrolment", `${id} ${number} ${answers}`)
}

function unsealed(
  keys: KeyRing,
  sealed: string,
  userId: string,
  enrolmentId: string,
): Buffer | null {
  try {
    return keys.unseal(sealed, secretContext(userId, enrolmentId))
  } catch {
    return null
  }
}
