import { NO_BRANDING } from "../../branding/branding.ts"
import { clientOf } from "../../entities/client.ts"
import { PHONE_METHODS } from "../../factors/factor.ts"
import type { PasswordPolicy } from "../../passwords/policy.ts"
import type { Client, Connection, Tenant } from "../../ports/tenant-store.ts"
import {
  type ConnectionOptions,
  DEFAULT_CONNECTION_OPTIONS,
} from "../../reset/connection-options.ts"
import { DEFAULT_RESET_POLICY } from "../../reset/reset-policy.ts"
import { assert } from "../../lib/assert.ts"
import type { Database } from "../database.ts"
import { fromJson, toFlag, toJson } from "../json.ts"
import type { ClientRow, ConnectionRow } from "../schema.ts"
import type { Trx } from "../transaction.ts"

/** Null: nothing was imported yet. */
export async function findTenant(trx: Trx | Database["kysely"]): Promise<Tenant | null> {
  const row = await trx
    .selectFrom("tenant")
    .select("document")
    .where("id", "=", 1)
    .executeTakeFirst()
  const document = row === undefined ? null : fromJson<Tenant | null>(row.document)
  return document === null ? null : { ...ADDED, ...document }
}

/** Settings that documents of earlier versions lack. */
const ADDED = {
  phoneMethods: PHONE_METHODS,
  keyUserVerification: "discouraged",
  reset: DEFAULT_RESET_POLICY,
  resetPageHtml: null,
  pictureUrl: null,
  resetMail: { redirectTo: null, includeEmailInRedirect: true },
  branding: NO_BRANDING,
  identifierFirst: false,
  webauthnPlatformFirstFactor: false,
} satisfies Partial<Tenant>

/** @throws {BrokenRule} when nothing was imported yet: `save` comes before everything else. */
export async function readTenant(trx: Trx | Database["kysely"]): Promise<Tenant> {
  const tenant = await findTenant(trx)
  assert(tenant !== null, "a tenant is imported before it is used")
  return tenant
}

export function toClient(row: ClientRow): Client {
  return clientOf(row.client_id, fromJson(row.document), {
    sealedSecret: row.sealed_secret,
    credentials: fromJson(row.credentials),
  })
}

export function toClientRow(client: Client, position: number): ClientRow {
  return {
    client_id: client.clientId,
    document: toJson(client.document),
    sealed_secret: client.sealedSecret,
    credentials: toJson(client.credentials),
    position,
  }
}

export function toConnection(row: ConnectionRow): Connection {
  return {
    id: row.id,
    name: row.name,
    strategy: row.strategy,
    metadata: fromJson(row.metadata),
    passwordPolicy: fromJson<PasswordPolicy>(row.password_policy),
    disableSelfServiceChangePassword: row.disable_self_service === 1,
    options: {
      ...DEFAULT_CONNECTION_OPTIONS,
      ...fromJson<Partial<ConnectionOptions>>(row.options),
    },
  }
}

export function toConnectionRow(connection: Connection, id: string): ConnectionRow {
  return {
    id,
    name: connection.name,
    strategy: connection.strategy,
    metadata: toJson(connection.metadata),
    password_policy: toJson(connection.passwordPolicy),
    disable_self_service: toFlag(connection.disableSelfServiceChangePassword),
    options: toJson(connection.options),
  }
}
