import { isLoopback } from "../actions/command.ts"
import type { TenantStore } from "../ports/tenant-store.ts"
import type { Reset } from "../reset/reset.ts"

/**
 * Where the button of the success page leads: what an Action set, else the application's login
 * address, else the tenant's (Auth0, "Configure Default Login Routes"). Null: no button.
 */
export async function resultUrlOf(
  deps: { tenants: TenantStore; baseUrl: string },
  reset: Reset,
): Promise<string | null> {
  if (reset.resultUrl !== null) return reset.resultUrl
  const client = reset.clientId === null ? null : await deps.tenants.findClient(reset.clientId)
  const { defaultRedirectionUri } = await deps.tenants.getTenant()
  for (const route of [client?.initiateLoginUri ?? null, defaultRedirectionUri]) {
    const url = route === null ? null : loginRoute(route, deps.baseUrl)
    if (url !== null) return url
  }
  return null
}

/** A login route must use https and not lead to localhost; it is told who sent the person. */
function loginRoute(route: string, baseUrl: string): string | null {
  if (!URL.canParse(route)) return null
  const url = new URL(route)
  if (url.protocol !== "https:" || isLoopback(url.hostname)) return null
  url.searchParams.set("iss", `${baseUrl}/`)
  return url.href
}
