import { DEFAULT_CONNECTION, type TenantDraft } from "../administration/tenant-draft.ts"
import { newConnection } from "../administration/tenant-files/read-connections.ts"
import type { Client } from "../ports/tenant-store.ts"

/** The application that guides and tests name. */
export const DEV_CLIENT: Client = {
  clientId: "rekey-dev-app",
  name: "Example App",
  metadata: {},
  initiateLoginUri: null,
  callbacks: [],
}

/** Adds what `rekey dev` always has, unless the files have their own of that name. */
export function withExamples(draft: TenantDraft): TenantDraft {
  const hasClient = draft.clients.some(({ clientId }) => clientId === DEV_CLIENT.clientId)
  const hasConnection = draft.connections.some(({ name }) => name === DEFAULT_CONNECTION)
  return {
    ...draft,
    clients: hasClient ? draft.clients : [...draft.clients, DEV_CLIENT],
    connections: hasConnection
      ? draft.connections
      : [...draft.connections, newConnection(DEFAULT_CONNECTION)],
  }
}
