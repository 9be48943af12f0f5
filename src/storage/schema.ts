import type { Selectable } from "kysely"
import type { EntityKind } from "../entities/entity.ts"
import type { FactorType } from "../factors/factor.ts"
import type { StateName, Ticket, TicketClosed } from "../reset/reset.ts"
import type { ActionSchema } from "./action-schema.ts"

/**
 * The tables of both databases. Names are snake_case here and nowhere else. Columns that end in
 * `_ms` are epoch milliseconds, a `Flag` is 0 or 1, and a `Json` is text that `JSON.parse` reads:
 * text, because nothing searches in it and both databases then hold the same bytes.
 */
export interface Schema extends ActionSchema {
  schema_version: { id: number; version: number }
  tenant: { id: number; document: Json }
  clients: ClientTable
  connections: ConnectionTable
  users: UserTable
  enrolments: EnrolmentTable
  enrolment_tickets: EnrolmentTicketTable
  factor_counters: FactorCounterTable
  asks: { digest: string; expires_at_ms: number; document: Json }
  passkeys: PasskeyTable
  tickets: TicketTable
  resets: ResetTable
  sessions: { id: string; user_id: string; client_id: string; created_at_ms: number }
  tokens: TokenTable
  jobs: JobTable
  log_events: { id: string; at_ms: number; position: number; document: Json }
  rate_buckets: RateBucketTable
  signing_keys: SigningKeyTable
  push_devices: PushDeviceTable
  /** One row. `revision` goes up with every change of it and of the custom texts. */
  look: { id: number; revision: number; template: Json | null }
  custom_texts: { prompt: string; language: string; document: Json }
  forms: FormTable
  entities: EntityTable
}

export type Flag = 0 | 1
export type Json = string

interface ClientTable {
  client_id: string
  /** In Auth0's words. */
  document: Json
  sealed_secret: string | null
  credentials: Json
  /** Their order in the tenant's files. */
  position: number
}

interface ConnectionTable {
  id: string
  name: string
  strategy: string
  metadata: Json
  password_policy: Json
  disable_self_service: Flag
  options: Json
}

interface UserTable {
  user_id: string
  connection_id: string
  email: string | null
  /** `toLookupKey` of the address, and of the user name: what is unique and looked up. */
  email_key: string | null
  email_verified: Flag
  username: string | null
  username_key: string | null
  phone_number: string | null
  phone_verified: Flag
  password_hash: string | null
  is_blocked: Flag
  security_version: number
  profile: Json
  app_metadata: Json
  user_metadata: Json
  roles: Json
  logins_count: number
  last_login_ms: number | null
  last_password_reset_ms: number | null
  created_at_ms: number
  updated_at_ms: number
}

interface EnrolmentTable {
  id: string
  user_id: string
  type: FactorType
  is_confirmed: Flag
  sealed_secret: string | null
  last_step: number | null
  options: Json
  position: number
  name: string | null
  /** Null: before it was kept. */
  created_at_ms: number | null
  unique_digest: string | null
}

interface EnrolmentTicketTable {
  id: string
  token_digest: string
  user_id: string
  /** Only while one is being set up. */
  setup_enrolment_id: string | null
  expires_at_ms: number
  /** The whole `EnrolmentTicket`; the columns beside it repeat what queries look at. */
  document: Json
}

interface FactorCounterTable {
  user_id: string
  factor: FactorType
  tries_left: number
  updated_at_ms: number
  in_a_row: number
}

interface PasskeyTable {
  id: string
  user_id: string
  credential_digest: string
  sealed_key: string
  sign_count: number
  created_at_ms: number
}

interface TicketTable {
  id: string
  token_digest: string
  user_id: string
  connection_id: string
  client_id: string | null
  security_version: number
  created_at_ms: number
  expires_at_ms: number
  mark_email_as_verified: Flag
  proof: Ticket["proof"]
  has_waited: Flag
  result_url: string | null
  include_email_in_redirect: Flag
  locale: string
  correlation_id: string | null
  closed_reason: TicketClosed["reason"] | null
  closed_at_ms: number | null
}

interface ResetTable {
  id: string
  ticket_id: string
  user_id: string
  state_digest: string
  browser_digest: string
  /** Only while the reset is `redirected`. */
  return_digest: string | null
  state_name: StateName
  expires_at_ms: number
  /** The whole `Reset`; the columns beside it repeat what queries look at. */
  document: Json
}

interface TokenTable {
  digest: string
  session_id: string
  kind: "access" | "refresh"
  expires_at_ms: number
}

interface JobTable {
  id: string
  payload: Json
  /** When the job may be taken; while it is leased, when another may take it over. */
  due_at_ms: number
  created_at_ms: number
  attempt: number
  lease: string | null
  given_up_why: string | null
}

interface RateBucketTable {
  name: string
  key_digest: string
  /** Of the key without its last word: buckets that are cleared together. */
  group_digest: string
  full_at_ms: number
}

interface SigningKeyTable {
  slot: number
  kid: string
  public_jwk: Json
  sealed_private_jwk: string
  created_at_ms: number
}

interface PushDeviceTable {
  enrolment_id: string
  sealed_subscription: string | null
  locale: string
}

interface FormTable {
  id: string
  /** As it was sent. */
  document: Json
  /** The order they were made in. */
  position: number
  created_at_ms: number
  updated_at_ms: number
}

interface EntityTable {
  kind: EntityKind
  id: string
  key: string | null
  document: Json
  sealed_secrets: string | null
  /** The order they were made in. */
  position: number
  created_at_ms: number
  updated_at_ms: number
}

export type EntityRow = Selectable<EntityTable>
export type FormRow = Selectable<FormTable>
export type UserRow = Selectable<UserTable>
export type EnrolmentRow = Selectable<EnrolmentTable>
export type EnrolmentTicketRow = Selectable<EnrolmentTicketTable>
export type FactorCounterRow = Selectable<FactorCounterTable>
export type TicketRow = Selectable<TicketTable>
export type ConnectionRow = Selectable<ConnectionTable>
export type ClientRow = Selectable<ClientTable>
