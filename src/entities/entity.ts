import type { JsonObject } from "../lib/json.ts"

/**
 * What the Management API keeps as it was sent: documents of a closed shape that little or nothing of
 * a reset depends on. What a reset does depend on (accounts, connections, clients, Actions) has tables
 * of its own.
 */
export interface Entity {
  kind: EntityKind
  id: string
  /** What no other of its kind may have, such as a name. Null: nothing. */
  key: string | null
  /** In Auth0's words, without its id, its times and its secrets. */
  document: JsonObject
  /** Sealed JSON of what is never read back. Null: nothing. */
  sealedSecrets: string | null
  createdAtMs: number
  updatedAtMs: number
}

export type NewEntity = Omit<Entity, "createdAtMs" | "updatedAtMs">

/** How many there may be of each kind. Auth0's limits where it has some. */
export const ENTITIES_MAX = {
  "resource-server": 100,
  "client-grant": 1000,
  role: 1000,
  organization: 1000,
  "log-stream": 30,
  "email-template": 30,
  "email-provider": 1,
  "custom-domain": 30,
  theme: 1,
  "phone-provider": 2,
  "phone-template": 30,
  rendering: 200,
  partials: 50,
  /** One object each that is always there: its id says which. */
  settings: 50,
} as const

export type EntityKind = keyof typeof ENTITIES_MAX
