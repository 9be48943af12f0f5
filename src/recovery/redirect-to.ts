import { refusalOfUrl, type UrlRule } from "../actions/command.ts"
import type { Client, ResetMail } from "../ports/tenant-store.ts"
import { renderSource } from "../templates/liquid.ts"

/**
 * Where Classic's page leads at the end: Redirect To of the mail, for the application it was asked
 * for. Its Liquid sees the application alone, encoded for an address: `{% if application.name ==
 * "My%20App" %}` (Auth0, "Configure Redirect To").
 *
 * @returns Null where nothing is set. `problem`, for the operator, where what came out is not an
 *   address that people may be sent to; the page then says how it ended.
 */
export function redirectToOf(
  { redirectTo }: ResetMail,
  client: Client | null,
  rule: UrlRule,
): { url: string } | { problem: string } | null {
  if (redirectTo === null) return null
  const rendered = renderSource(redirectTo, { application: applicationOf(client) }, "url")
  if (!rendered.ok) return { problem: rendered.reason }
  const url = rendered.text.trim()
  // A template that names some applications leaves nothing for the others.
  if (url === "") return null
  const refusal = refusalOfUrl(url, rule)
  return refusal === null ? { url } : { problem: refusal }
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
