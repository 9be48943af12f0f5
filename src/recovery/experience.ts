import type { Tenant } from "../ports/tenant-store.ts"

/**
 * Whether the reset page is Classic, where no Action runs: for the whole tenant, or for this page
 * alone when the custom password-reset page is on (Auth0 does the second silently; we say it).
 */
export function isClassic({ experience, customResetPage }: Tenant): boolean {
  return experience === "classic" || customResetPage
}
