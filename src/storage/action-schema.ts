import type { Selectable } from "kysely"
import type { AnyTriggerId } from "../actions/trigger.ts"
import type { Flag, Json } from "./schema.ts"

/** The tables of Actions, their modules and what they did; as `Schema` says, of both databases. */
export interface ActionSchema {
  actions: ActionTable
  action_versions: ActionVersionTable
  bindings: BindingTable
  cache_records: { trigger_id: string; key: Json; value: Json; expires_at_ms: number }
  modules: ModuleTable
  module_versions: ModuleVersionTable
  module_uses: ModuleUseTable
  bundles: { digest: string; key: string; code: Json; created_at_ms: number }
  executions: ExecutionTable
  tail_sessions: { token_digest: string; action_id: string | null; expires_at_ms: number }
  tail_lines: { position: number; action_id: string; at_ms: number; document: Json }
  /** One row: the position that was given last. Whoever adds lines holds it until they are there. */
  tail_end: { id: number; position: number }
}

/** In all of them `draft` and `content` is the whole; columns beside it repeat what is asked for. */
interface ActionTable {
  id: string
  name: string
  /** Of the draft. */
  trigger_id: AnyTriggerId
  /** Of the draft's packages. */
  bundle_digest: string | null
  draft: Json
  /** Null: not deployed. */
  deployed_id: string | null
  revision: number
  created_at_ms: number
  updated_at_ms: number
}

interface ActionVersionTable {
  id: string
  /** No foreign key: a version outlives its Action while resets hold on to it. */
  action_id: string
  action_name: string
  number: number
  trigger_id: AnyTriggerId
  bundle_digest: string | null
  content: Json
  created_at_ms: number
  /** Since when it is not the deployed one. Null: it is. */
  superseded_at_ms: number | null
}

interface BindingTable {
  id: string
  trigger_id: AnyTriggerId
  action_id: string
  display_name: string
  position: number
  created_at_ms: number
}

interface ModuleTable {
  id: string
  name: string
  bundle_digest: string | null
  draft: Json
  /** Null: never published. */
  latest_id: string | null
  revision: number
  created_at_ms: number
  updated_at_ms: number
}

interface ModuleVersionTable {
  id: string
  /** No foreign key: it outlives its module while versions of Actions use it. */
  module_id: string
  module_name: string
  number: number
  bundle_digest: string | null
  content: Json
  created_at_ms: number
}

interface ModuleUseTable {
  /** Id of a version, or of the Action whose draft it is. */
  holder_id: string
  action_id: string
  module_id: string
  module_version_id: string
}

interface ExecutionTable {
  id: string
  group_id: string
  /** Counts from 0 within the group. */
  position: number
  reset_id: string | null
  action_id: string
  action_name: string
  is_failed: Flag
  created_at_ms: number
  document: Json
}

export type ActionRow = Selectable<ActionTable>
export type ActionVersionRow = Selectable<ActionVersionTable>
export type BindingRow = Selectable<BindingTable>
export type ModuleRow = Selectable<ModuleTable>
export type ModuleVersionRow = Selectable<ModuleVersionTable>
