import type { Connection, TenantStore } from "../ports/tenant-store.ts"
import { oauthError } from "./responses.ts"

export interface FindRealm {
  tenants: TenantStore
  /** Name of the connection where no `realm` is named: Auth0's `default_directory`. */
  defaultDirectory: string | null
}

/** The connection of that name, or what is answered where there is none with accounts of its own. */
export async function findRealm(
  deps: FindRealm,
  realm: string | null,
): Promise<Connection | Response> {
  const name = realm ?? deps.defaultDirectory
  const connection = name === null ? null : await deps.tenants.findConnectionByName(name)
  if (connection !== null && connection.strategy === "auth0") return connection
  return realm === null
    ? oauthError(
        500,
        "server_error",
        "Authorization server not configured with default connection.",
      )
    : oauthError(400, "invalid_request", "The connection does not exist: realm")
}
