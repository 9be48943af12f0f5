import type { FactorSite } from "../factors/factor.ts"
import type { Tenant } from "../ports/tenant-store.ts"

/** Where this server is, as browsers and authenticators know it. */
export function factorSiteOf(
  baseUrl: string,
  { keyUserVerification }: Pick<Tenant, "keyUserVerification">,
): FactorSite {
  const { origin, hostname } = new URL(baseUrl)
  return { origin, rpId: hostname, keyUserVerification }
}
