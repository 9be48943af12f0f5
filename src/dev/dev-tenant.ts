import { DEFAULT_CONNECTION, type TenantDraft } from "../administration/tenant-draft.ts"
import { newConnection } from "../administration/tenant-files/read-connections.ts"
import { type Client, clientOf } from "../entities/client.ts"

/** The application that guides and tests name. */
export const DEV_CLIENT: Client = clientOf("rekey-dev-app", {
  name: "Example App",
  token_endpoint_auth_method: "none",
  grant_types: [
    "authorization_code",
    "implicit",
    "refresh_token",
    "password",
    "http://auth0.com/oauth/grant-type/password-realm",
    "urn:okta:params:oauth:grant-type:webauthn",
  ],
})

/** Adds what `rekey dev` always has, unless the files have their own of that name. */
export function withExamples(draft: TenantDraft): TenantDraft {
  const clients = draft.clients ?? []
  const hasClient = clients.some(({ clientId }) => clientId === DEV_CLIENT.clientId)
  const hasConnection = draft.connections.some(({ name }) => name === DEFAULT_CONNECTION)
  return {
    ...draft,
    clients: hasClient ? clients : [...clients, DEV_CLIENT],
    connections: hasConnection
      ? draft.connections
      : [...draft.connections, newConnection(DEFAULT_CONNECTION)],
  }
}
