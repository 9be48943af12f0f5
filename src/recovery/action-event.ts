import type { JsonObject } from "../lib/json.ts"
import type { Enrolment, FactorType } from "../factors/factor.ts"
import { findFactor } from "../factors/registry.ts"
import type { Account } from "../ports/account-store.ts"
import type { Client, Connection, Tenant } from "../ports/tenant-store.ts"
import type { Method, Reset } from "../reset/reset.ts"
import { accountFields, clientFields, connectionFields, requestFields } from "./event-fields.ts"

export interface ActionEventInput {
  reset: Reset
  account: Account
  client: Client | null
  connection: Connection
  tenant: Tenant
  /** Of the form that was just filled in. */
  prompt?: { id: string; fields: JsonObject; vars: JsonObject } | undefined
}

/**
 * The `event` of `password-reset-post-challenge` (Auth0, "Event Object"), without `secrets`, which
 * are the Action's own.
 */
export function actionEvent({
  reset,
  account,
  client,
  connection,
  tenant,
  prompt,
}: ActionEventInput): Record<string, unknown> {
  return {
    authentication: { methods: reset.methods.map(toMethod) },
    authorization: { roles: account.roles },
    client: clientFields(reset.clientId, client),
    configuration: {},
    connection: connectionFields(connection),
    ...(prompt === undefined ? {} : { prompt }),
    request: {
      body: reset.request.body,
      query: reset.request.query,
      ...requestFields(reset.request),
    },
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

/** The stored profile whole, for Actions that read fields outside the schema; ours win. */
function toUser(account: Account, connection: Connection, enabled: readonly FactorType[]) {
  return {
    ...account.profile,
    ...accountFields(account),
    created_at: iso(account.createdAtMs),
    updated_at: iso(account.updatedAtMs),
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
