import type { Tenant, TenantStore } from "../../ports/tenant-store.ts"
import type { AskedBy } from "../../reset/ask.ts"
import {
  type ConnectionOptions,
  DEFAULT_CONNECTION_OPTIONS,
} from "../../reset/connection-options.ts"
import { type IdentifierKind, kindsOf } from "../../reset/identifier.ts"
import { isClassic } from "../../reset/experience.ts"

/** What the page asks for, and what an address or a user name is answered with. */
export interface AskForm {
  kinds: readonly IdentifierKind[]
  /** Phone numbers get a code in any case. */
  sends: AskedBy | "link"
}

/** The form of a connection. Of one that is not there it says what most have: the form refuses it. */
export async function findAskForm(
  { tenants }: { tenants: TenantStore },
  connectionName: string,
): Promise<AskForm> {
  const [tenant, connection] = await Promise.all([
    tenants.getTenant(),
    tenants.findConnectionByName(connectionName),
  ])
  return askFormOf(tenant, connection?.options ?? DEFAULT_CONNECTION_OPTIONS)
}

/** Codes need Universal Login (Auth0, "Flexible identifiers"): Classic mails links and nothing else. */
export function askFormOf(tenant: Tenant, options: ConnectionOptions): AskForm {
  return isClassic(tenant)
    ? { kinds: kindsOf({ ...options, takesPhoneNumber: false }), sends: "link" }
    : { kinds: kindsOf(options), sends: options.emailProof }
}
