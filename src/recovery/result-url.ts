import { isLoopback } from "../actions/command.ts"
import type { TenantStore } from "../ports/tenant-store.ts"
import type { Reset } from "../reset/reset.ts"

/** Where the button of the success page may lead. Null: nobody said. */
export interface ResultRoutes {
  /** What an Action set. */
  action: string | null
  /** The application's `initiate_login_uri`. */
  application: string | null
  /** The tenant's `default_redirection_uri`. */
  tenant: string | null
}

export async function resultUrlOf(
  deps: { tenants: TenantStore; baseUrl: string },
  { resultUrl, clientId }: Reset,
): Promise<string | null> {
  if (resultUrl !== null) return resultUrl
  const client = clientId === null ? null : await deps.tenants.findClient(clientId)
  const { defaultRedirectionUri } = await deps.tenants.getTenant()
  const application = client?.initiateLoginUri ?? null
  return chooseResultUrl(
    { action: resultUrl, application, tenant: defaultRedirectionUri },
    deps.baseUrl,
  )
}

/**
 * The first that may be used (Auth0, "Configure Default Login Routes"). Null: no button. Auth0 shows an
 * error page where a placeholder of the application does not resolve and the tenant has no address;
 * the password is changed by then, and "done" without a button is nearer to the truth than an error.
 */
export function chooseResultUrl(routes: ResultRoutes, baseUrl: string): string | null {
  const { action, application, tenant } = routes
  return action ?? loginRoute(application, baseUrl) ?? loginRoute(tenant, baseUrl)
}

// Of what Auth0 resolves from an organization or a custom domain. There are none here, so such a
// route is one that does not resolve, and the next rule counts.
const PLACEHOLDER = /\{(?:organization|custom_domain)\.metadata\.public_[^}]*\}/

/** A login route must use https and not lead to localhost; it is told who sent the person. */
function loginRoute(route: string | null, baseUrl: string): string | null {
  if (route === null || PLACEHOLDER.test(route) || !URL.canParse(route)) return null
  const url = new URL(route)
  if (url.protocol !== "https:" || isLoopback(url.hostname)) return null
  url.searchParams.set("iss", `${baseUrl}/`)
  return url.href
}
