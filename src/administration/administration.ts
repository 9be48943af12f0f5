import type {
  Action,
  ActionModule,
  Binding,
  DeployedAction,
  ModuleVersion,
} from "../actions/action.ts"
import type { Execution } from "../actions/outcome.ts"
import type { AnyTriggerId } from "../actions/trigger.ts"
import type { ActionFilter, Page, Paged } from "../ports/action-store.ts"
import type { JsonObject } from "../lib/json.ts"
import type { StoredForm } from "../ports/form-store.ts"
import type { ExecutionStore } from "../ports/execution-store.ts"
import { bindActions } from "./actions/bind-actions.ts"
import { createModule, rollBackModule, updateModule } from "./actions/change-modules.ts"
import { createAction, type CreateAction } from "./actions/create-action.ts"
import type { ActionChange, ActionInput, BindingInput, CodeInput } from "./actions/inputs.ts"
import { type LogSession, openLogSession } from "./actions/open-log-session.ts"
import { testAction, type TestAction, type TestResult } from "./actions/test-action.ts"
import { updateAction } from "./actions/update-action.ts"
import type { Branding } from "../branding/branding.ts"
import type { ScreenTexts } from "../branding/custom-texts.ts"
import type { Prompt } from "../branding/prompts.ts"
import {
  changeBranding,
  type ChangeLook,
  changePromptSettings,
  getCustomTexts,
  type PromptSettings,
  replaceCustomTexts,
  replacePageTemplate,
} from "./look/change-look.ts"
import { type ChangeForms, createForm, updateForm } from "./forms/change-forms.ts"

/**
 * What operators do with Actions and the look of pages, each with what it needs already handed to it. Null and false mean
 * that there is no such thing; refusals are `ServiceError`s.
 */
export interface Administration {
  listActions(filter: ActionFilter, page: Page): Promise<Paged<Action>>
  getAction(id: string): Promise<Action | null>
  createAction(input: ActionInput): Promise<Action>
  updateAction(id: string, change: ActionChange): Promise<Action | null>
  deployAction(id: string): Promise<DeployedAction | null>
  rollBackAction(
    id: string,
    versionId: string,
    updatesDraft: boolean,
  ): Promise<DeployedAction | null>
  deleteAction(id: string, isForced: boolean): Promise<boolean>
  testAction(id: string, event: Record<string, unknown>): Promise<TestResult | null>
  listVersions(actionId: string, page: Page): Promise<Paged<DeployedAction>>
  getVersion(actionId: string, versionId: string): Promise<DeployedAction | null>
  listBindings(triggerId: AnyTriggerId): Promise<readonly Binding[]>
  bindActions(
    triggerId: AnyTriggerId,
    bindings: readonly BindingInput[],
  ): Promise<readonly Binding[]>
  listModules(page: Page): Promise<Paged<ActionModule>>
  getModule(id: string): Promise<ActionModule | null>
  createModule(input: CodeInput & { name: string }): Promise<ActionModule>
  updateModule(id: string, change: Partial<CodeInput>): Promise<ActionModule | null>
  publishModule(id: string): Promise<ModuleVersion | null>
  rollBackModule(id: string, versionId: string): Promise<ActionModule | null>
  deleteModule(id: string): Promise<boolean>
  listModuleVersions(moduleId: string, page: Page): Promise<Paged<ModuleVersion>>
  getModuleVersion(moduleId: string, versionId: string): Promise<ModuleVersion | null>
  listModuleUsers(moduleId: string, page: Page): Promise<Paged<Action>>
  listForms(page: Page): Promise<Paged<StoredForm>>
  getForm(id: string): Promise<StoredForm | null>
  createForm(document: JsonObject): Promise<StoredForm>
  updateForm(id: string, change: JsonObject): Promise<StoredForm | null>
  deleteForm(id: string): Promise<boolean>
  /** Runs of one execution of a trigger, in their order. Empty: no such execution, or over 10 days ago. */
  getExecution(id: string): Promise<readonly Execution[]>
  openLogSession(actionId: string | null): Promise<LogSession>
  getBranding(): Promise<Branding>
  changeBranding(change: Partial<Branding>): Promise<Branding>
  getPromptSettings(): Promise<PromptSettings>
  changePromptSettings(change: Partial<PromptSettings>): Promise<PromptSettings>
  getCustomTexts(prompt: Prompt, language: string): Promise<ScreenTexts>
  replaceCustomTexts(prompt: Prompt, language: string, texts: unknown): Promise<ScreenTexts>
  getPageTemplate(): Promise<string | null>
  replacePageTemplate(template: string): Promise<{ isNew: boolean }>
  deletePageTemplate(): Promise<void>
}

export type AdministrationDeps = CreateAction &
  TestAction &
  ChangeLook &
  ChangeForms & { executions: ExecutionStore }

export function administrationWith(deps: AdministrationDeps): Administration {
  const { actions, clock, executions, forms, tenants } = deps
  return {
    listActions: (filter, page) => actions.list(filter, page),
    getAction: (id) => actions.find(id),
    createAction: (input) => createAction(deps, input),
    updateAction: (id, change) => updateAction(deps, id, change),
    deployAction: (id) => actions.deploy(id, clock.nowMs()),
    rollBackAction: (id, versionId, updatesDraft) =>
      actions.rollBack(id, versionId, updatesDraft, clock.nowMs()),
    deleteAction: (id, isForced) => actions.delete(id, isForced),
    testAction: (id, event) => testAction(deps, id, event),
    listVersions: (actionId, page) => actions.listVersions(actionId, page),
    getVersion: (actionId, versionId) => actions.findVersion(actionId, versionId),
    listBindings: (triggerId) => actions.listBindings(triggerId),
    bindActions: (triggerId, bindings) => bindActions(deps, triggerId, bindings),
    listModules: (page) => actions.listModules(page),
    getModule: (id) => actions.findModule(id),
    createModule: (input) => createModule(deps, input),
    updateModule: (id, change) => updateModule(deps, id, change),
    publishModule: (id) => actions.publishModule(id, clock.nowMs()),
    rollBackModule: (id, versionId) => rollBackModule(deps, id, versionId),
    deleteModule: (id) => actions.deleteModule(id),
    listModuleVersions: (moduleId, page) => actions.listModuleVersions(moduleId, page),
    getModuleVersion: (moduleId, versionId) => actions.findModuleVersion(moduleId, versionId),
    listModuleUsers: (moduleId, page) => actions.listUsers(moduleId, page),
    listForms: (page) => forms.list(page),
    getForm: (id) => forms.find(id),
    createForm: (document) => createForm(deps, document),
    updateForm: (id, change) => updateForm(deps, id, change),
    deleteForm: (id) => forms.delete(id),
    getExecution: (id) => executions.findGroup(id),
    openLogSession: (actionId) => openLogSession(deps, actionId),
    getBranding: async () => (await tenants.getTenant()).branding,
    changeBranding: (change) => changeBranding(deps, change),
    getPromptSettings: () => tenants.getTenant(),
    changePromptSettings: (change) => changePromptSettings(deps, change),
    getCustomTexts: (prompt, language) => getCustomTexts(deps, prompt, language),
    replaceCustomTexts: (prompt, language, texts) =>
      replaceCustomTexts(deps, prompt, language, texts),
    getPageTemplate: async () => (await tenants.getLook()).template,
    replacePageTemplate: (template) => replacePageTemplate(deps, template),
    deletePageTemplate: async () => void (await tenants.saveTemplate(null)),
  }
}
