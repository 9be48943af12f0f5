import { refusalOfUrl, type UrlRule } from "../actions/command.ts"
import type { Client, ResetMail } from "../ports/tenant-store.ts"
import { renderSource } from "../templates/liquid.ts"

/**
 * Where Classic's page leads at the end: Redirect To of the mail, for the application it was asked
 * for. Its Liquid sees the application alone, encoded for an address: `{% if application.name ==
 * "My%20App" %}` (Auth0, "Configure Redirect To").
 *
 * @returns `url` null: the page says how it ended. `problem`, for the operator, where what came out is
 *   not an address that people may be sent to.
 */
export function redirectToOf(
  { redirectTo }: ResetMail,
  client: Client | null,
  rule: UrlRule,
): { url: string | null; problem: string | null } {
  if (redirectTo === null) return { url: null, problem: null }
  const rendered = renderSource(redirectTo, { application: applicationOf(client) }, "url")
  if (!rendered.ok) return { url: null, problem: rendered.reason }
  const url = rendered.text.trim()
  // A template that names some applications leaves nothing for the others.
  if (url === "") return { url: null, problem: null }
  const problem = refusalOfUrl(url, rule)
  return { url: problem === null ? url : null, problem }
}

function applicationOf(client: Client | null) {
  if (client === null) return {}
  return {
    name: encodeURIComponent(client.name),
    clientID: encodeURIComponent(client.clientId),
    callback_domain: originOf(client.callbacks[0]),
  }
}

function originOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null
  const { protocol, origin } = new URL(url)
  return protocol === "https:" || protocol === "http:" ? origin : null
}
