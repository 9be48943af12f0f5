import type { Dependency } from "../../actions/action.ts"
import type { AnyTriggerId } from "../../actions/trigger.ts"

/** A secret as it is handed in. Null: keep the value there is, for files hold no values. */
export interface SecretInput {
  name: string
  value: string | null
}

/** A version of a module, by its id; null: the one published last. */
export interface ModuleUseInput {
  moduleId: string
  versionId: string | null
}

export interface CodeInput {
  code: string
  dependencies: readonly Dependency[]
  secrets: readonly SecretInput[]
}

export interface ActionInput extends CodeInput {
  name: string
  /** Version null: the current one. */
  trigger: { id: AnyTriggerId; version: string | null }
  runtime: string
  modules: readonly ModuleUseInput[]
}

/** What is to be changed; lists are replaced whole. */
export type ActionChange = Partial<ActionInput>

/** What bindings name their Actions by. */
export interface BindingInput {
  ref: { type: "action_id" | "action_name" | "binding_id"; value: string }
  /** Null: the Action's name, or what the binding was called. */
  displayName: string | null
}
