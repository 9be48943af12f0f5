import type { Enrolment, FactorType } from "../factors/factor.ts"
import { findFactor } from "../factors/registry.ts"
import type { Account } from "../ports/account-store.ts"
import type { Client, Connection, Tenant } from "../ports/tenant-store.ts"
import type { Method, Reset, SeenRequest } from "../reset/reset.ts"

export interface ActionEventInput {
  reset: Reset
  account: Account
  client: Client | null
  connection: Connection
  tenant: Tenant
}

/**
 * The `event` of `password-reset-post-challenge` (Auth0, "Event Object"), without `secrets`, which
 * are the Action's own. `geoip` is empty: this server asks nobody where an address lies.
 */
export function actionEvent({
  reset,
  account,
  client,
  connection,
  tenant,
}: ActionEventInput): Record<string, unknown> {
  return {
    authentication: { methods: reset.methods.map(toMethod) },
    authorization: { roles: account.roles },
    client: {
      client_id: reset.clientId ?? "",
      name: client?.name ?? "",
      metadata: client?.metadata ?? {},
    },
    configuration: {},
    connection: {
      id: connection.id,
      name: connection.name,
      strategy: connection.strategy,
      metadata: connection.metadata,
    },
    request: toRequest(reset.request),
    stats: { logins_count: account.loginsCount },
    tenant: { id: tenant.name },
    transaction: {
      locale: reset.locale,
      ui_locales: reset.uiLocales,
      ...(reset.correlationId === null ? {} : { correlation_id: reset.correlationId }),
    },
    user: toUser(account, connection, tenant.enabledFactors),
  }
}

function toMethod({ name, type, atMs }: Method) {
  return { name, timestamp: iso(atMs), ...(type === undefined ? {} : { type }) }
}

function toRequest({ body, query, hostname, ip, method, language, userAgent }: SeenRequest) {
  return {
    body,
    query,
    geoip: {},
    hostname,
    ip,
    method,
    ...(language === null ? {} : { language }),
    ...(userAgent === null ? {} : { user_agent: userAgent }),
  }
}

/** The stored profile whole, for Actions that read fields outside the schema; ours win. */
function toUser(account: Account, connection: Connection, enabled: readonly FactorType[]) {
  const { email, username, phoneNumber } = account
  return {
    ...account.profile,
    user_id: account.userId,
    created_at: iso(account.createdAtMs),
    updated_at: iso(account.updatedAtMs),
    email_verified: account.emailVerified,
    app_metadata: account.appMetadata,
    user_metadata: account.userMetadata,
    identities: [
      {
        connection: connection.name,
        isSocial: false,
        provider: connection.strategy,
        user_id: account.userId.replace(/^auth0\|/, ""),
      },
    ],
    enrolledFactors: enrolledFactors(account, enabled),
    ...(email === null ? {} : { email }),
    ...(username === null ? {} : { username }),
    ...(phoneNumber === null
      ? {}
      : { phone_number: phoneNumber, phone_verified: account.phoneVerified }),
    ...(account.lastPasswordResetMs === null
      ? {}
      : { last_password_reset: iso(account.lastPasswordResetMs) }),
  }
}

/**
 * One element an enrolment, and the e-mail factor when it is enabled and the address verified: that
 * needs no enrolment. Auth0 leaves `recovery-code` out although it can be challenged.
 */
function enrolledFactors(account: Account, enabled: readonly FactorType[]) {
  const enrolled = account.enrolments
    .filter(({ isConfirmed, type }) => isConfirmed && type !== "recovery-code")
    .map(({ type, options }: Enrolment) => ({ type, ...(isEmpty(options) ? {} : { options }) }))
  const email = enabled.includes("email") && findFactor("email")?.isEnrolled(account) === true
  return email ? [...enrolled, { type: "email" }] : enrolled
}

function isEmpty(options: Record<string, unknown>): boolean {
  return Object.keys(options).length === 0
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
